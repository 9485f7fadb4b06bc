import type { Ctx } from '@kara/kernel'
import type { Session, SessionOutcome } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'

/** Whether the client can still object to having been marked as absent. */
export function mayAppealNow(ctx: Ctx, { state }: Pick<Session, 'state'>, outcome: SessionOutcome): boolean {
  const { appeal, appealUntil } = outcome
  if (state !== 'client_no_show' || appeal !== 'none' || !appealUntil) return false
  return Temporal.Instant.compare(ctx.clock.now(), Temporal.Instant.from(appealUntil)) <= 0
}
