import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { type Ctx, invariant, type ProfessionalId, type SessionId } from '@kara/kernel'
import { openBill } from '@kara/payments'
import { mayWork } from '../access.ts'
import { getBookedSession } from '../reads/get-session.ts'
import { owedFor } from '../rules/outcomes.ts'

/**
 * What a session comes to in money, by the state it ended in (rules.md, "Sessions"): its client's part
 * becomes a bill. Nothing when credits paid all of it, or nothing is owed; once, whatever repeats.
 */
export async function billSession(ctx: Ctx, sessionId: SessionId): Promise<void> {
  mayWork(ctx)
  await inTransaction(ctx, async (ctx) => {
    const session = await getBookedSession(ctx, sessionId)
    const reason = owedFor(session.state)
    if (!reason || session.dueMinor === 0) return
    invariant(session.currency, 'a booking with something due has a currency')
    const { field, country } = await getProfessional(ctx, { id: session.professionalId as ProfessionalId })
    await openBill(ctx, {
      sessionId,
      personId: session.personId,
      professionalId: session.professionalId,
      reason,
      serviceName: session.serviceName,
      minutes: session.minutes,
      sessionAt: session.startsAt,
      amountMinor: session.dueMinor,
      currency: session.currency,
      sponsoredHalves: session.costHalves ?? 0,
      field,
      country,
    })
  })
}
