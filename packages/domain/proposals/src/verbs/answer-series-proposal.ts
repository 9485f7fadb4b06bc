import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { cancelWork, publish } from '@kara/outbox'
import { bookProposedSeries, tellingOfEmptyPool } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayAnswer } from '../access.ts'
import { AnswerSeriesProposalInput } from '../contracts.ts'
import { notProposed, proposalEnded, proposalMissing } from '../errors.ts'
import { seriesAccepted, seriesDeclined } from '../events.ts'
import { factsOf, isOpen } from '../rules.ts'
import * as store from '../store/series.ts'

/**
 * The client accepts all or some of the times, which are booked and paid with it in one transaction, or declines. A time
 * that is gone meanwhile, or credits that do not reach, book nothing, and the proposal waits on. The same answer again
 * changes nothing.
 *
 * @throws `proposals.proposal_missing`, `proposals.proposal_ended`, `proposals.not_proposed`, and what
 *   `bookProposedSeries` throws
 */
export async function answerSeriesProposal(ctx: Ctx, raw: AnswerSeriesProposalInput): Promise<void> {
  mayAnswer(ctx)
  const input = AnswerSeriesProposalInput.parse(raw)
  const id = input.proposalId as store.ProposalId
  const state = input.answer === 'accept' ? 'accepted' : 'declined'
  const asked = await inTransaction(ctx, (ctx) => store.findProposal(ctx, id))
  if (!asked) throw proposalMissing()
  await tellingOfEmptyPool(atItsCompany(ctx, asked), async (ctx) => {
    // In the order of the job that ends it, so that the two never deadlock.
    await cancelWork(ctx, 'series_proposal.lapses', id)
    const before = await store.lockProposal(ctx, id)
    if (!before) throw proposalMissing()
    if (before.state === state) return
    if (!isOpen(before, ctx.clock.now()) || !(await store.endProposal(ctx, id, state))) throw proposalEnded()
    if (input.answer === 'accept') {
      const proposed = new Set((await store.listTimes(ctx, [id])).get(id)?.map(String))
      const isProposed = (at: string) => proposed.has(Temporal.Instant.from(at).toString())
      if (!input.startsAt.every(isProposed)) throw notProposed()
      const { sessionId, everyWeeks } = before
      const { startsAt, shortfall } = input
      await bookProposedSeries(ctx, { sessionId, everyWeeks, startsAt, shortfall })
    }
    await recordAudit(ctx, `series_proposal.${state}`, { kind: 'series_proposal', id })
    await publish(ctx, (state === 'accepted' ? seriesAccepted : seriesDeclined)(factsOf(before)))
  })
}

/** Where its credits are; and what the client holds in a browser meanwhile is left alone. */
function atItsCompany(ctx: Ctx, { id, companyId }: store.ProposalRow): Ctx {
  const { scope } = ctx
  if (scope.role !== 'person') return ctx
  return inScope(ctx, { ...scope, ...(companyId ? { companyId } : {}), browserHash: `proposal-${id}` })
}
