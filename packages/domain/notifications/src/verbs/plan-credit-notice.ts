import { inTransaction } from '@kara/db'
import { getPerson } from '@kara/identity'
import type { CompanyId, Ctx, PersonId, SessionId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { limits as sessionLimits } from '@kara/scheduling/contracts'
import { mayNotify } from '../access.ts'
import { afterQuietHours } from '../rules/moments.ts'

export interface MovedCredits {
  readonly companyId: CompanyId
  readonly personId: PersonId
  readonly amountHalves: number
  readonly periodStart: string
  readonly sessionId?: SessionId
  readonly reason?: string
}

/** What the letter about a cancelled or missed session says already. */
const toldWithSession: ReadonlySet<string | undefined> = new Set([
  'cancelled',
  'late_cancelled',
  'client_no_show',
  'professional_no_show',
  'failed',
  'appeal_accepted',
])

/**
 * Plans the letter about a movement of credits, one for each cause. A cancellation has a letter that says
 * what it did to the credits. The letter can wait: until a booking that claimed them cannot be undone any
 * more, and until the person is awake.
 */
export async function planCreditNotice(
  ctx: Ctx,
  change: 'claimed' | 'spent' | 'returned',
  moved: MovedCredits,
): Promise<void> {
  mayNotify(ctx)
  const { companyId, personId, amountHalves, periodStart, sessionId = null, reason } = moved
  if (toldWithSession.has(reason)) return
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getPerson(ctx)
    const soonest = ctx.clock.now().add({ minutes: change === 'claimed' ? sessionLimits.undoMinutes : 0 })
    await planWork(ctx, {
      kind: 'notice.credit_update',
      key: `${change}|${sessionId ?? `${companyId}|${personId}|${periodStart}`}`,
      queue: 'notices',
      dueAt: afterQuietHours(soonest, timeZone),
      scope: { companyId, personId },
      payload: { companyId, personId, amountHalves, periodStart, change, sessionId },
    })
  })
}
