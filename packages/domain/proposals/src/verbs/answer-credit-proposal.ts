import { recordAudit } from '@kara/audit'
import { getEmployment } from '@kara/companies'
import { requestCredits } from '@kara/credits'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mayAnswer } from '../access.ts'
import { AnswerCreditProposalInput } from '../contracts.ts'
import { proposalEnded, proposalMissing } from '../errors.ts'
import { isOpen } from '../rules.ts'
import * as store from '../store/credits.ts'

/**
 * The client agrees, and asks their company as they always could: late, among others and without a name. Or does not, and
 * nobody is asked. The same answer again changes nothing.
 *
 * @throws `proposals.proposal_missing`, `proposals.proposal_ended`, `credits.request_open`, and for somebody who left the
 *   company `companies.not_an_employee`
 */
export async function answerCreditProposal(ctx: Ctx, raw: AnswerCreditProposalInput): Promise<void> {
  mayAnswer(ctx)
  const input = AnswerCreditProposalInput.parse(raw)
  const id = input.proposalId as store.CreditProposalId
  const state = input.answer === 'accept' ? 'accepted' : 'declined'
  const asked = await inTransaction(ctx, (ctx) => store.findCreditProposal(ctx, id))
  if (!asked) throw proposalMissing()
  const { scope } = ctx
  const there = scope.role === 'person' ? inScope(ctx, { ...scope, companyId: asked.companyId }) : ctx
  await inTransaction(there, async (ctx) => {
    const before = await store.lockCreditProposal(ctx, id)
    if (!before) throw proposalMissing()
    if (before.state === state) return
    if (!isOpen(before, ctx.clock.now()) || !(await store.endCreditProposal(ctx, id, state)))
      throw proposalEnded()
    if (input.answer === 'accept') {
      await getEmployment(ctx)
      await requestCredits(ctx, { amountCredits: before.amountHalves / 2, reason: before.reason })
    }
    await recordAudit(ctx, `credit_proposal.${state}`, { kind: 'credit_proposal', id })
  })
}
