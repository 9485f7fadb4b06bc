import type { SessionRules } from '@kara/hubs/contracts'
import { Temporal } from 'temporal-polyfill'
import { limits, type SessionState } from '../contracts.ts'

/** The rules that stay with whatever was made under them. */
export function rulesOf(made: SessionRules): SessionRules {
  const { cutOffHours, graceMinutes, appealDays, undoMinutes } = made
  return { cutOffHours, graceMinutes, appealDays, undoMinutes }
}

/** Latest instant of a free cancellation, inclusive. */
export function cutOffOf(
  startsAt: Temporal.Instant,
  { cutOffHours }: Pick<SessionRules, 'cutOffHours'>,
): Temporal.Instant {
  return startsAt.subtract({ hours: cutOffHours })
}

export interface Cancellation {
  readonly state: Extract<SessionState, 'cancelled' | 'late_cancelled'>
  /** What happens to the credits that are held. */
  readonly credits: 'release' | 'spend'
  /** Within the undo window after booking: nobody was told, and nobody will be. */
  readonly isUndo: boolean
}

/**
 * What a cancellation comes to (rules.md, "Sessions"). The professional's is free at any time; the
 * client's up to and including the cut-off, and in the undo window. Null: it has begun.
 */
export function cancellationAt(question: {
  readonly now: Temporal.Instant
  readonly by: 'client' | 'professional'
  readonly startsAt: Temporal.Instant
  readonly cutOffAt: Temporal.Instant
  /** Until when whoever booked takes it back untold; null: somebody else booked. */
  readonly undoUntil: Temporal.Instant | null
}): Cancellation | null {
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) <= 0
  if (!isBefore(question.now, question.startsAt)) return null
  const isUndo = question.undoUntil !== null && isBefore(question.now, question.undoUntil)
  const isFree = question.by === 'professional' || isUndo || isBefore(question.now, question.cutOffAt)
  return isFree
    ? { state: 'cancelled', credits: 'release', isUndo }
    : { state: 'late_cancelled', credits: 'spend', isUndo: false }
}

/**
 * What moving comes to: free up to and including the cut-off and in the undo window, late after it. Null: it
 * has begun.
 */
export function movingAt(question: {
  readonly now: Temporal.Instant
  readonly startsAt: Temporal.Instant
  readonly cutOffAt: Temporal.Instant
  readonly undoUntil: Temporal.Instant
}): 'free' | 'late' | null {
  const cancellation = cancellationAt({ ...question, by: 'client' })
  if (!cancellation) return null
  return cancellation.state === 'cancelled' ? 'free' : 'late'
}

const owed = ['completed', 'late_cancelled', 'client_no_show'] as const

/** Why a client owes their part of a session, by how it ended; null: nothing is owed. */
export function owedFor(state: SessionState): (typeof owed)[number] | null {
  return owed.find((one) => one === state) ?? null
}

/** What each end of a session does to the credits that are held for it, and whether its professional is paid. */
export const settlements = {
  completed: { credits: 'spend', paid: 'whole' },
  cancelled: { credits: 'release', paid: 'nothing' },
  late_cancelled: { credits: 'spend', paid: 'part' },
  client_no_show: { credits: 'spend', paid: 'part' },
  professional_no_show: { credits: 'release', paid: 'nothing' },
  failed: { credits: 'release', paid: 'nothing' },
} as const satisfies Partial<
  Record<SessionState, { credits: 'spend' | 'release'; paid: 'whole' | 'part' | 'nothing' }>
>

/** What each end of a session means for its client, from the table that settles credits and writes bills. */
export const consequencesForClients = (Object.keys(settlements) as (keyof typeof settlements)[]).map(
  (state) => ({ state, usesCredits: settlements[state].credits === 'spend', owes: owedFor(state) !== null }),
)

/** How much of what its company pays a session's professional gets, by how it ended. */
export function payOf(state: SessionState): 'whole' | 'part' | 'nothing' {
  const settled: Partial<Record<SessionState, { readonly paid: 'whole' | 'part' | 'nothing' }>> = settlements
  return settled[state]?.paid ?? 'nothing'
}

/** When each of the two first entered the room; null: not at all. */
export interface JoinRecord {
  readonly client: Temporal.Instant | null
  readonly professional: Temporal.Instant | null
}

interface Meeting extends Pick<SessionRules, 'graceMinutes'> {
  readonly startsAt: Temporal.Instant
  readonly modality: 'video' | 'in_person'
}

/** From then on somebody who is not there is absent. */
export function graceEndsAt({
  startsAt,
  graceMinutes,
}: Pick<Meeting, 'startsAt' | 'graceMinutes'>): Temporal.Instant {
  return startsAt.add({ minutes: graceMinutes })
}

/**
 * Why a professional cannot mark the client as absent; null: they can. By video the record of the room has to
 * agree: the professional was there in time, the client not at all. In person there is no such record, and the
 * client's appeal stands against the professional's word.
 */
export function whyNotAbsent(
  meeting: Meeting,
  joined: JoinRecord,
  now: Temporal.Instant,
): 'too_early' | 'client_was_there' | 'professional_was_not_there' | null {
  const graceEnds = graceEndsAt(meeting)
  if (Temporal.Instant.compare(now, graceEnds) < 0) return 'too_early'
  if (meeting.modality === 'in_person') return null
  if (joined.client) return 'client_was_there'
  const wasInTime = joined.professional && Temporal.Instant.compare(joined.professional, graceEnds) <= 0
  return wasInTime ? null : 'professional_was_not_there'
}

/** When a client who waits in the room need wait no longer: so long after the start, or after they came. */
export function waitsUntil(
  { startsAt, graceMinutes }: Pick<Meeting, 'startsAt' | 'graceMinutes'>,
  joinedAt: Temporal.Instant,
): Temporal.Instant {
  const from = Temporal.Instant.compare(joinedAt, startsAt) > 0 ? joinedAt : startsAt
  return graceEndsAt({ startsAt: from, graceMinutes })
}

/** Who was said not to have come answers until then; afterwards it counts as said. */
export function absenceStandsAt(reportedAt: Temporal.Instant): Temporal.Instant {
  return reportedAt.add({ hours: limits.absenceAnswerHours })
}

/** Until when, inclusive, a client may object to having been marked as absent. */
export function appealUntil(
  markedAt: Temporal.Instant,
  { appealDays }: Pick<SessionRules, 'appealDays'>,
): Temporal.Instant {
  return markedAt.add({ hours: appealDays * 24 })
}
