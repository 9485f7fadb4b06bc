import type { Ctx } from '@kara/kernel'
import type { BookedSession, SessionOutcome } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'

/** Whether the client can say now that nobody came: in person, once the minutes to wait are over, and once. */
export function mayReportNow(ctx: Ctx, session: BookedSession, outcome: SessionOutcome): boolean {
  const { state, modality, startsAt, rules } = session
  if (state !== 'scheduled' || modality !== 'in_person') return false
  if (outcome.absenceAnswerBy || outcome.isAbsenceTakenBack) return false
  const graceEnds = Temporal.Instant.from(startsAt).add({ minutes: rules.graceMinutes })
  return Temporal.Instant.compare(ctx.clock.now(), graceEnds) >= 0
}
