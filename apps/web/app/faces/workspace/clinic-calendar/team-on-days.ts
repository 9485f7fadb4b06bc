import { placeOnDays } from '../calendar/place-on-days.ts'
import { hoursShown } from '../calendar/shown-frame.ts'

interface Stretch {
  readonly startsAt: string
  readonly endsAt: string
}

export interface TeamTime {
  readonly professionalId: string
  readonly displayName: string
  readonly open: readonly Stretch[]
  readonly busy: readonly Stretch[]
  readonly blocked: readonly Stretch[]
}

/** A stretch on the wall of one day. */
export interface TrackPiece extends Stretch {
  readonly kind: 'open' | 'busy' | 'blocked'
  readonly startMinute: number
  readonly endMinute: number
}

export interface TeamRow {
  readonly professionalId: string
  readonly displayName: string
  /** Day by day, in the order of the days. */
  readonly days: readonly (readonly TrackPiece[])[]
}

const kinds = ['open', 'blocked', 'busy'] as const

/** Everybody's time cut into the days of the reader, and the hours that have to be drawn for it. */
export function teamOnDays(team: readonly TeamTime[], days: readonly string[], timeZone: string) {
  const rows = team.map((one): TeamRow => {
    const pieces = kinds.flatMap((kind) =>
      one[kind].flatMap((stretch) =>
        placeOnDays(timeZone, days, stretch).map((piece) => ({ ...piece, ...stretch, kind })),
      ),
    )
    return {
      professionalId: one.professionalId,
      displayName: one.displayName,
      days: days.map((day) => pieces.filter(({ dayId }) => dayId === day)),
    }
  })
  const drawn = rows.flatMap(({ days }) => days.flat().map((piece) => ({ ...piece, dayId: '' })))
  return { rows, ...hoursShown(drawn) }
}
