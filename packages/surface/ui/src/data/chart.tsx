import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { ReactNode } from 'react'

/** One point of a chart. A value of null is a figure that may not be shown; its label says why. */
export interface ChartPoint {
  label: string
  value: number | null
  /** Formatted, or "fewer than 10". */
  valueLabel: string
}

export interface ChartProps {
  title: string
  description?: ReactNode
  points: readonly ChartPoint[]
  /** Heads of the table: what a point is, what is counted. */
  pointHeader: string
  valueHeader: string
  /** Formats the few figures at the side of the plot. */
  formatTick: (value: number) => string
  /** The top of the scale, where it has one whatever was counted: 100 of a score. */
  highest?: number
}

const WIDTH = 600
const HEIGHT = 220
const TICKS = 4
/** What fits below the narrowest plot, on a phone or beside its table, with room between the words. */
const LABEL_CHARS = 40
const LABELS_MAX = 8

function yScale({ points, highest }: Pick<ChartProps, 'points' | 'highest'>) {
  const top = Math.max(highest ?? 1, ...points.map((point) => point.value ?? 0))
  return scaleLinear().domain([0, top]).nice(TICKS).range([HEIGHT, 0])
}

/** Long labels, as whole dates are, stand below some of the points only; the table beside the plot names all of them. */
function labelsThatFit(points: readonly ChartPoint[]): number {
  const longest = Math.max(1, ...points.map(({ label }) => label.length))
  return Math.min(LABELS_MAX, Math.max(1, Math.floor(LABEL_CHARS / (longest + 2))))
}

/** The plot stretches with its column while the words around it keep their size, so they stay readable on phones. */
function Frame({
  points,
  highest,
  formatTick,
  positions,
  children,
}: ChartProps & { positions: number[]; children: ReactNode }) {
  const y = yScale({ points, ...(highest === undefined ? {} : { highest }) })
  const ticks = y.ticks(TICKS).filter(Number.isInteger)
  const every = Math.ceil(points.length / labelsThatFit(points))
  return (
    <div aria-hidden className="grid grid-cols-[auto_1fr] gap-x-2 text-ink-quiet text-xs tabular-nums">
      <div className="relative min-w-6" style={{ height: HEIGHT }}>
        {ticks.map((tick) => (
          <span key={tick} className="absolute right-0 -translate-y-1/2" style={{ top: y(tick) }}>
            {formatTick(tick)}
          </span>
        ))}
        <span className="invisible">{formatTick(y.domain()[1] ?? 0)}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        data-drawn
        aria-hidden="true"
        className="w-full overflow-visible"
        style={{ height: HEIGHT }}
      >
        {ticks.map((tick) => (
          <line
            key={tick}
            x1="0"
            x2={WIDTH}
            y1={y(tick)}
            y2={y(tick)}
            stroke="var(--line)"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {children}
      </svg>
      <div className="relative col-start-2 mt-2 h-5">
        {points.map((point, index) =>
          index % every === 0 ? (
            <span
              key={point.label}
              className="absolute -translate-x-1/2 whitespace-nowrap"
              style={{ left: `${((positions[index] ?? 0) / WIDTH) * 100}%` }}
            >
              {point.label}
            </span>
          ) : null,
        )}
      </div>
    </div>
  )
}

function Figure({
  title,
  description,
  points,
  pointHeader,
  valueHeader,
  children,
}: ChartProps & { children: ReactNode }) {
  return (
    <figure className="flex min-w-0 flex-col gap-4">
      <figcaption className="flex flex-col gap-1">
        <span className="font-semibold">{title}</span>
        {description ? <span className="text-ink-quiet text-sm">{description}</span> : null}
      </figcaption>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_14rem]">
        {children}
        <table className="h-fit w-full text-sm tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead className="text-ink-quiet text-xs">
            <tr>
              <th scope="col" className="pb-1 text-left font-semibold">
                {pointHeader}
              </th>
              <th scope="col" className="pb-1 text-right font-semibold">
                {valueHeader}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-line border-t">
            {points.map((point) => (
              <tr key={point.label}>
                <th scope="row" className="py-1 text-left font-normal">
                  {point.label}
                </th>
                <td className={`py-1 text-right ${point.value === null ? 'text-ink-quiet' : ''}`}>
                  {point.valueLabel}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

/** Amounts side by side, drawn by the server, with their table. */
export function BarChart(props: ChartProps) {
  const labels = props.points.map((point) => point.label)
  const x = scaleBand<string>().domain(labels).range([0, WIDTH]).padding(0.35)
  const y = yScale(props)
  const positions = labels.map((label) => (x(label) ?? 0) + x.bandwidth() / 2)
  return (
    <Figure {...props}>
      <Frame {...props} positions={positions}>
        {props.points.map((point) => {
          const top = y(point.value ?? (y.domain()[1] ?? 0) * 0.12)
          return (
            <rect
              key={point.label}
              x={x(point.label)}
              width={x.bandwidth()}
              y={top}
              height={HEIGHT - top}
              fill={point.value === null ? 'none' : 'var(--accent-line)'}
              stroke={point.value === null ? 'var(--line-strong)' : 'none'}
              strokeDasharray="4 3"
              vectorEffect="non-scaling-stroke"
            />
          )
        })}
      </Frame>
    </Figure>
  )
}

/** A course over time, drawn by the server, with its table. Figures that may not be shown leave a gap. */
export function LineChart(props: ChartProps) {
  const labels = props.points.map((point) => point.label)
  const x = scalePoint<string>().domain(labels).range([0, WIDTH]).padding(0.2)
  const y = yScale(props)
  const at = (point: ChartPoint) => x(point.label) ?? 0
  const isShown = (point: ChartPoint) => point.value !== null
  const path = line<ChartPoint>(at, (point) => y(point.value ?? 0))
    .defined(isShown)
    .curve(curveMonotoneX)
  // A line of no length with round ends: a dot that keeps its shape, and all there is to see of a single point.
  const dots = props.points.filter(isShown).map((point) => `M${at(point)},${y(point.value ?? 0)}h0`)
  const ground = area<ChartPoint>(at, HEIGHT, (point) => y(point.value ?? 0))
    .defined(isShown)
    .curve(curveMonotoneX)
  return (
    <Figure {...props}>
      <Frame {...props} positions={props.points.map(at)}>
        <path d={ground([...props.points]) ?? ''} fill="var(--accent-soft)" opacity="0.6" />
        <path
          d={path([...props.points]) ?? ''}
          fill="none"
          stroke="var(--accent-line)"
          strokeWidth="2.5"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={dots.join('')}
          stroke="var(--accent-line)"
          strokeWidth="8"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </Frame>
    </Figure>
  )
}
