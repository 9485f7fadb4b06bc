import { Check, Clock, type LucideIcon, Minus, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type TimelineTone = 'neutral' | 'positive' | 'waiting' | 'caution' | 'critical'

export interface TimelineItem {
  id: string
  /** "14:02:31". */
  time: ReactNode
  title: ReactNode
  tone?: TimelineTone
  /** The outcome in a word, read with the drawing. */
  outcome?: string
  /** Who did it. */
  author?: ReactNode
  detail?: ReactNode
}

const MARKS: Record<TimelineTone, { icon: LucideIcon; look: string }> = {
  neutral: { icon: Minus, look: 'bg-sunken text-ink-quiet' },
  positive: { icon: Check, look: 'bg-positive-soft text-positive' },
  waiting: { icon: Clock, look: 'bg-sunken text-ink-quiet' },
  caution: { icon: TriangleAlert, look: 'bg-caution-soft text-caution' },
  critical: { icon: X, look: 'bg-critical-soft text-critical' },
}

/** What happened, in the order of time. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map((item) => {
        const { icon: Icon, look } = MARKS[item.tone ?? 'neutral']
        return (
          <li key={item.id} className="group relative flex gap-3 pb-5 last:pb-0">
            <span aria-hidden className="absolute top-7 bottom-0 left-3 w-px bg-line group-last:hidden" />
            <span
              className={classNames('flex size-6 shrink-0 items-center justify-center rounded-full', look)}
            >
              <Icon aria-hidden className="size-3.5" strokeWidth={2.5} />
            </span>
            <div className="flex min-w-0 grow flex-col gap-1">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <p className="font-semibold">
                  {item.title}
                  {item.outcome ? (
                    <span className="font-normal text-ink-quiet"> · {item.outcome}</span>
                  ) : null}
                </p>
                <p className="text-ink-quiet text-xs tabular-nums">
                  {item.time}
                  {item.author ? <> · {item.author}</> : null}
                </p>
              </div>
              {item.detail ? <div className="text-ink-quiet text-sm">{item.detail}</div> : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
