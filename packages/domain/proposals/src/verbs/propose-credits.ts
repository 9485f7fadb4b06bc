import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, credits, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { listSessionsWith } from '@kara/scheduling'
import { mayPropose } from '../access.ts'
import { limits, ProposeCreditsInput } from '../contracts.ts'
import { askedAlready, notSponsored } from '../errors.ts'
import { creditsProposed } from '../events.ts'
import * as store from '../store/credits.ts'

/**
 * A professional asks a client whether to ask the company for more credits. The company learns nothing of it: if the
 * client agrees, it is the client who asks.
 *
 * @throws `proposals.not_sponsored` where that company pays none of their sessions, `proposals.asked_already`
 */
export async function proposeCredits(ctx: Ctx, raw: ProposeCreditsInput): Promise<store.CreditProposalId> {
  const professionalId = mayPropose(ctx)
  const { personId: rawPerson, companyId, amountCredits, reason } = ProposeCreditsInput.parse(raw)
  const personId = rawPerson as PersonId
  return inTransaction(ctx, async (ctx) => {
    const sessions = await listSessionsWith(ctx, personId)
    if (!sessions.some((session) => session.companyId === companyId)) throw notSponsored()
    await store.lapseCreditProposals(ctx, personId)
    const proposedAt = ctx.clock.now()
    const row = await store.insertCreditProposal(ctx, {
      id: ctx.ids.next<'credit_proposal'>(),
      personId,
      professionalId,
      companyId: companyId as CompanyId,
      amountHalves: credits(amountCredits),
      reason,
      state: 'proposed',
      proposedAt,
      answerBy: proposedAt.add({ hours: limits.answerDays * 24 }),
      endedAt: null,
    })
    if (!row) throw askedAlready()
    await recordAudit(ctx, 'credit_proposal.proposed', { kind: 'credit_proposal', id: row.id })
    const facts = { proposalId: row.id, personId, professionalId, companyId: row.companyId }
    await publish(ctx, creditsProposed(facts))
    return row.id
  })
}
