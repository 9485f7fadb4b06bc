import { ChevronLeft, ChevronRight, Globe } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Link, TextLink } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'

/** Where a press leads: to an address, or with a field to the page of a form that takes along what is ticked in it. */
export interface SlotWay {
  href?: string
  press?: { readonly form: string; readonly name: string; readonly value: string }
}

/** One day of the strip; its way leads to the page with this day chosen. */
export interface SlotDay extends SlotWay {
  weekday: string
  date: string
  /** In full with the number of times: "Tuesday 24 November, 5 free times". */
  fullLabel: string
  isCurrent?: boolean
  /** A day without times stays visible but leads nowhere. */
  isEmpty?: boolean
}

/** One start time. With a way it leads on, with `value` it is a button that sends it in the form around the picker. */
export interface SlotTime extends SlotWay {
  label: string
  /** In full: "Tuesday 24 November 14:00, Reykjavík time, 1 credit". */
  fullLabel: string
  value?: string
  /** The same instant where the professional is, if the zones differ. */
  otherZone?: string
  /** What is different about it: "by request". */
  note?: string
  isChosen?: boolean
}

export interface SlotPickerProps {
  /** Name of the whole: "Choose a time". */
  label: string
  days: readonly SlotDay[]
  previous?: SlotWay & { label: string }
  next?: SlotWay & { label: string }
  /** The chosen day in full. */
  dayTitle: ReactNode
  /** Times of the day in their parts: morning, afternoon, evening. */
  groups: readonly { label: string; times: readonly SlotTime[] }[]
  /** Name of the field that carries the chosen time. */
  fieldName?: string
  /** "Times in Reykjavík (GMT)". */
  zone: ReactNode
  /** "Hjalti is in Oslo (GMT+1)", only if it differs. */
  otherZone?: ReactNode
  changeZone?: { href: string; label: string }
  /** In place of times: why there are none, and the next free day. */
  empty?: ReactNode
}

const MOVES: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrow keys walk along the times or days; Tab still reaches each, so nothing depends on knowing this. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const move = MOVES[event.key]
  if (!move) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href], button')]
  const here = stops.indexOf(document.activeElement as HTMLElement)
  const target = here < 0 ? undefined : stops[here + move]
  if (!target) return
  event.preventDefault()
  target.focus()
}

interface WayProps extends SlotWay {
  className: string
  children: ReactNode
  'aria-label'?: string
  'aria-current'?: 'date' | true
}

function Way({ href, press, ...rest }: WayProps) {
  if (!press) return <Link href={href ?? ''} rel="nofollow" keepsScroll {...rest} />
  const { form, name, value } = press
  return (
    <button type="submit" form={form} formMethod="get" formNoValidate name={name} value={value} {...rest} />
  )
}

function WeekStep({ to, icon: Icon }: { to?: SlotWay & { label: string }; icon: typeof ChevronLeft }) {
  const box = 'flex size-control shrink-0 items-center justify-center rounded-lg'
  if (!to) return <span aria-hidden className={box} />
  return (
    <Way
      href={to.href}
      press={to.press}
      aria-label={to.label}
      className={`${box} text-ink-quiet hover:bg-sunken hover:text-ink`}
    >
      <Icon aria-hidden className="size-5" />
    </Way>
  )
}

function Day({ day }: { day: SlotDay }) {
  const box =
    'flex min-h-15 min-w-0 flex-col items-center justify-center rounded-lg text-center leading-tight transition-colors duration-150'
  const words = (
    <>
      <span aria-hidden className="text-xs">
        {day.weekday}
      </span>
      <span aria-hidden className="font-semibold text-base tabular-nums">
        {day.date}
      </span>
      <span className="sr-only">{day.fullLabel}</span>
    </>
  )
  if (day.isEmpty)
    return <span className={`${box} text-ink-quiet line-through decoration-line-strong`}>{words}</span>
  return (
    <Way
      href={day.href}
      press={day.press}
      aria-current={day.isCurrent ? 'date' : undefined}
      className={classNames(
        box,
        day.isCurrent ? 'bg-accent text-on-accent' : 'text-ink hover:bg-accent-soft',
      )}
    >
      {words}
    </Way>
  )
}

function Time({ time, fieldName }: { time: SlotTime; fieldName?: string }) {
  const look = classNames(
    'flex min-h-control w-full flex-col items-center justify-center rounded-lg border px-2 font-semibold text-base tabular-nums leading-tight transition-colors duration-150',
    time.isChosen
      ? 'border-accent bg-accent text-on-accent'
      : 'border-line-strong/55 bg-raised text-ink hover:border-accent-line hover:bg-accent-soft',
  )
  const words = (
    <>
      {time.label}
      {time.otherZone ? <span className="font-normal text-xs">{time.otherZone}</span> : null}
      {time.note ? <span className="font-normal text-ink-quiet text-xs">{time.note}</span> : null}
    </>
  )
  if (time.href || time.press) {
    return (
      <Way
        href={time.href}
        press={time.press}
        aria-label={time.fullLabel}
        aria-current={time.isChosen || undefined}
        className={look}
      >
        {words}
      </Way>
    )
  }
  return (
    <button
      type="submit"
      name={fieldName}
      value={time.value}
      aria-label={time.fullLabel}
      aria-pressed={time.isChosen}
      className={look}
    >
      {words}
    </button>
  )
}

/** A week of days over the times of one. Every press is a link or a form button, so it works without script. */
export function SlotPicker(props: SlotPickerProps) {
  const { label, days, previous, next, dayTitle, groups, fieldName, zone, otherZone, changeZone, empty } =
    props
  const hasTimes = groups.some((group) => group.times.length > 0)
  return (
    <section aria-label={label} className="flex flex-col gap-5">
      <div className="-mx-1 flex items-center gap-1">
        <WeekStep to={previous} icon={ChevronLeft} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys only move the focus among real links. */}
        <div onKeyDown={walk} className="grid grow auto-cols-fr grid-flow-col gap-1">
          {days.map((day) => (
            <Day key={day.fullLabel} day={day} />
          ))}
        </div>
        <WeekStep to={next} icon={ChevronRight} />
      </div>
      <h3 className="text-lg">{dayTitle}</h3>
      {hasTimes ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys only move the focus among real buttons.
        <div onKeyDown={walk} className="flex flex-col gap-4">
          {groups
            .filter((group) => group.times.length > 0)
            .map((group) => (
              <div key={group.label} className="flex flex-col gap-2">
                <h4 className="font-medium text-ink-quiet text-sm tracking-normal">{group.label}</h4>
                <ul className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-2">
                  {group.times.map((time) => (
                    <li key={time.fullLabel}>
                      <Time time={time} fieldName={fieldName} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
        </div>
      ) : (
        <div className="rounded-lg bg-sunken p-4 text-ink-quiet">{empty}</div>
      )}
      <div className="flex items-start gap-2 border-line border-t pt-4 text-ink-quiet text-sm">
        <Globe aria-hidden className="mt-[0.2em] size-4 shrink-0" />
        <div className="flex flex-col gap-0.5">
          <span>
            {zone} {changeZone ? <TextLink href={changeZone.href}>{changeZone.label}</TextLink> : null}
          </span>
          {otherZone ? <span>{otherZone}</span> : null}
        </div>
      </div>
    </section>
  )
}
