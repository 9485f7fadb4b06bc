import { Languages, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '../actions/link.tsx'
import { Badge } from '../surfaces/badge.tsx'
import { Portrait } from './portrait.tsx'

/** A time that can be taken from here: with `href` a link, with `value` a button of the form around the card. */
export interface NextTime {
  href?: string
  value?: string
  /** Short, such as "Tue 14:00". */
  label: string
  /** In full, with the zone, for reading aloud. */
  fullLabel: string
}

export interface ProfessionalCardProps {
  href: string
  name: string
  /** Profession, such as "Psychologist". */
  title: string
  portraitUrl?: string
  /** Most telling first; three or four. */
  topics: readonly string[]
  /** In words: "Icelandic, English". */
  languages: string
  languagesLabel: string
  /** In words: "Video, in Reykjavík". */
  formats: string
  formatsLabel: string
  /** What it costs this person: "1 credit" or "18.500 kr." */
  price: ReactNode
  /** Under the price: "60 min". */
  priceNote?: ReactNode
  /** Heading of the times: "Next free". */
  timesLabel: string
  times: readonly NextTime[]
  /** Name of the field that carries the chosen time. */
  fieldName?: string
  /** Said in place of times: on request, or none in the bookable period. */
  noTimes?: ReactNode
  headingLevel?: 2 | 3
}

function Fact({ icon: Icon, label, children }: { icon: typeof MapPin; label: string; children: ReactNode }) {
  return (
    <span className="flex items-start gap-1.5">
      <Icon aria-hidden className="mt-[0.2em] size-4 shrink-0" />
      <span className="sr-only">{label}</span>
      <span>{children}</span>
    </span>
  )
}

const TIME =
  'flex min-h-control grow items-center justify-center rounded-lg bg-accent-soft px-1 text-center font-semibold text-accent-ink text-sm tabular-nums transition-colors duration-150 hover:bg-accent hover:text-on-accent'

function Time({ time, fieldName }: { time: NextTime; fieldName?: string }) {
  if (time.href) {
    return (
      <Link href={time.href} aria-label={time.fullLabel} className={TIME}>
        {time.label}
      </Link>
    )
  }
  return (
    <button type="submit" name={fieldName} value={time.value} aria-label={time.fullLabel} className={TIME}>
      {time.label}
    </button>
  )
}

/** A professional in a list: all that is needed to choose, and the next times one press away. */
export function ProfessionalCard(props: ProfessionalCardProps) {
  const { href, name, title, topics, times, noTimes, timesLabel, headingLevel = 2 } = props
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  return (
    <article className="relative flex min-w-0 flex-col rounded-xl border border-line bg-raised transition-colors duration-150 focus-within:border-line-strong hover:border-line-strong">
      <div className="flex grow gap-4 p-4 sm:p-5">
        <div className="w-22 shrink-0 sm:w-26">
          <Portrait name={name} src={props.portraitUrl} />
        </div>
        <div className="flex min-w-0 grow flex-col gap-2">
          <div className="flex flex-wrap items-start justify-between gap-x-3">
            <div className="min-w-0">
              <Heading className="text-lg leading-snug">
                <Link href={href} className="rounded-sm after:absolute after:inset-0 after:rounded-xl">
                  {name}
                </Link>
              </Heading>
              <p className="text-ink-quiet text-sm">{title}</p>
            </div>
          </div>
          <ul className="flex flex-wrap gap-1.5">
            {topics.map((topic) => (
              <li key={topic} className="flex">
                <Badge>{topic}</Badge>
              </li>
            ))}
          </ul>
          <div className="flex flex-col gap-0.5 text-ink-quiet text-sm">
            <Fact icon={Languages} label={props.languagesLabel}>
              {props.languages}
            </Fact>
            <Fact icon={MapPin} label={props.formatsLabel}>
              {props.formats}
            </Fact>
          </div>
        </div>
      </div>
      <div className="flex flex-col gap-2.5 border-line border-t p-4 sm:px-5">
        <div className="flex items-baseline justify-between gap-3 text-sm">
          <span className="text-ink-quiet">{timesLabel}</span>
          <span className="text-right tabular-nums">
            <span className="font-semibold">{props.price}</span>
            {props.priceNote ? <span className="text-ink-quiet"> · {props.priceNote}</span> : null}
          </span>
        </div>
        {times.length > 0 ? (
          <ul className="relative z-10 grid grid-cols-3 gap-2">
            {times.map((time) => (
              <li key={time.fullLabel} className="flex">
                <Time time={time} fieldName={props.fieldName} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="flex min-h-control items-center text-ink-quiet text-sm">{noTimes}</p>
        )}
      </div>
    </article>
  )
}
