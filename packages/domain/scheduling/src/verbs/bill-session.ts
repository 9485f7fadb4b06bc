import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { type Ctx, invariant, type ProfessionalId, type SessionId } from '@kara/kernel'
import { openBill, planSponsoredReceipt } from '@kara/payments'
import { mayWork } from '../access.ts'
import { getBookedSession } from '../reads/get-session.ts'
import { owedFor } from '../rules/outcomes.ts'

/**
 * What a session comes to in money, by the state it ended in (rules.md, "Sessions"): its client's part
 * becomes a bill; what credits paid becomes a receipt over nothing. Once, whatever repeats.
 */
export async function billSession(ctx: Ctx, sessionId: SessionId): Promise<void> {
  mayWork(ctx)
  await inTransaction(ctx, async (ctx) => {
    const session = await getBookedSession(ctx, sessionId)
    const reason = owedFor(session.state)
    if (!reason || (session.dueMinor === 0 && !session.costHalves)) return
    const { currency, costHalves, companyId } = session
    invariant(currency, 'a booking with a price has a currency')
    const { field, country, displayName } = await getProfessional(ctx, {
      id: session.professionalId as ProfessionalId,
    })
    const facts = {
      sessionId,
      personId: session.personId,
      professionalId: session.professionalId,
      payeeName: displayName,
      serviceName: session.serviceName,
      minutes: session.minutes,
      sessionAt: session.startsAt,
      currency,
    }
    if (session.dueMinor === 0) {
      const sponsorName = companyId ? (await getCompany(ctx)).name : null
      await planSponsoredReceipt(ctx, { ...facts, halves: costHalves ?? 0, sponsorName })
      return
    }
    await openBill(ctx, {
      ...facts,
      reason,
      amountMinor: session.dueMinor,
      sponsoredHalves: costHalves ?? 0,
      field,
      country,
    })
  })
}
