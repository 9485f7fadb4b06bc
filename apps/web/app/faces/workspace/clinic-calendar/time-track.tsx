import { useFormatter, useWords } from '@kara/language'
import { classNames } from '@kara/ui'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import type { TrackPiece } from './team-on-days.ts'

const looks = {
  open: 'border border-accent-line/40 bg-accent-soft',
  busy: 'bg-ink-quiet',
  blocked:
    'border border-line-strong/60 bg-[repeating-linear-gradient(135deg,var(--line)_0_4px,var(--raised)_4px_8px)]',
} as const

interface TimeTrackProps {
  pieces: readonly TrackPiece[]
  startHour: number
  endHour: number
  className?: string
}

/** One person's day from left to right; the same in words for whoever does not see it. */
export function TimeTrack({ pieces, startHour, endHour, className }: TimeTrackProps) {
  const words = useWords(clinicMessages)
  const format = useFormatter()
  const minutes = (endHour - startHour) * 60
  const share = (minute: number) => (Math.min(Math.max(minute - startHour * 60, 0), minutes) / minutes) * 100
  return (
    <div className={classNames('relative min-w-0 overflow-hidden rounded-md bg-sunken', className)}>
      <ul className="sr-only">
        {pieces.map(({ kind, startsAt, endsAt, startMinute }) => (
          <li key={`${kind} ${startMinute}`}>
            {words('calendar.said', {
              kind: words(`calendar.${kind}`),
              time: format.timeRange(startsAt, endsAt),
            })}
          </li>
        ))}
        {pieces.length === 0 ? <li>{words('calendar.closed')}</li> : null}
      </ul>
      {pieces.map(({ kind, startMinute, endMinute, startsAt, endsAt }) => (
        <span
          key={`${kind} ${startMinute}`}
          aria-hidden
          title={`${words(`calendar.${kind}`)} ${format.timeRange(startsAt, endsAt)}`}
          className={classNames('absolute inset-y-0.5 rounded-sm', looks[kind])}
          style={{ left: `${share(startMinute)}%`, width: `${share(endMinute) - share(startMinute)}%` }}
        />
      ))}
    </div>
  )
}

/** What each look means. */
export function Legend() {
  const words = useWords(clinicMessages)
  return (
    <ul aria-label={words('calendar.legend')} className="flex flex-wrap gap-x-4 gap-y-1">
      {(['open', 'busy', 'blocked', 'closed'] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={classNames(
              'size-3.5 rounded-sm',
              kind === 'closed' ? 'border border-line bg-sunken' : looks[kind],
            )}
          />
          {words(`calendar.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
