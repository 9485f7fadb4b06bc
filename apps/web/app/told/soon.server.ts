import type { Ctx } from '@kara/kernel'
import { listTurnedOff } from '@kara/notifications'
import { limits } from '@kara/notifications/contracts'
import { Temporal } from 'temporal-polyfill'

/** A page that stays open this long shows the session that begins meanwhile. */
const aheadHours = 12

interface Ahead {
  readonly id: string
  readonly state: string
  readonly startsAt: string
  readonly endsAt: string
  readonly bookedAt: string
  readonly modality: 'video' | 'in_person'
}

/**
 * The session that is about to begin, for the pages of one of its two people. Asked from how things are: one that was
 * moved or cancelled is not shown, who booked within these minutes knows, and who does without it sees nothing.
 */
export async function findSoon(ctx: Ctx, ownCtx: Ctx, sessions: readonly Ahead[]) {
  const now = ctx.clock.now()
  const last = now.add({ hours: aheadHours }).toString()
  const next = sessions
    .filter(({ state, endsAt }) => (state === 'scheduled' || state === 'in_progress') && isAfter(endsAt, now))
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))[0]
  if (!next || isAfter(next.startsAt, Temporal.Instant.from(last))) return null
  const { id, startsAt, endsAt, bookedAt, modality } = next
  const showsFrom = Temporal.Instant.from(startsAt).subtract({ minutes: limits.soonMinutes })
  if (isAfter(bookedAt, showsFrom) || (await listTurnedOff(ownCtx)).includes('session_soon')) return null
  return {
    id,
    startsAt,
    hasVideo: modality === 'video',
    /** From the server's present on; the person's own clock plays no part. */
    showsInMs: Math.max(0, showsFrom.epochMilliseconds - now.epochMilliseconds),
    beginsInMs: Math.max(0, Temporal.Instant.from(startsAt).epochMilliseconds - now.epochMilliseconds),
    endsInMs: Temporal.Instant.from(endsAt).epochMilliseconds - now.epochMilliseconds,
  }
}

export type Soon = NonNullable<Awaited<ReturnType<typeof findSoon>>>

function isAfter(instant: string, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(instant), other) > 0
}
