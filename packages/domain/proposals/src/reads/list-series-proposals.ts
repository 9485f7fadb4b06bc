import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayAnswer, mayPropose, mayWork } from '../access.ts'
import { limits, type SeriesProposal } from '../contracts.ts'
import { proposalMissing } from '../errors.ts'
import { toSeriesProposal } from '../rules.ts'
import * as store from '../store/series.ts'

/** What the professional proposed to one client, and what became of it. */
export function listSeriesProposals(ctx: Ctx, personId: PersonId): Promise<SeriesProposal[]> {
  mayPropose(ctx)
  return inTransaction(ctx, async (ctx) =>
    withTimes(ctx, await store.listProposed(ctx, personId, limits.perPage)),
  )
}

/** What the person is asked and has not answered. */
export function listAskedSeries(ctx: Ctx): Promise<SeriesProposal[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => withTimes(ctx, await store.listAsked(ctx, limits.perPage)))
}

/** One that the person was asked. @throws `proposals.proposal_missing` */
export async function getSeriesProposal(ctx: Ctx, id: store.ProposalId): Promise<SeriesProposal> {
  mayAnswer(ctx)
  const proposal = await find(ctx, id)
  if (!proposal) throw proposalMissing()
  return proposal
}

/** The same for the job that writes to them; null: nobody was asked. */
export function findSeriesProposalForLetter(ctx: Ctx, id: store.ProposalId): Promise<SeriesProposal | null> {
  mayWork(ctx)
  return find(ctx, id)
}

function find(ctx: Ctx, id: store.ProposalId): Promise<SeriesProposal | null> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findProposal(ctx, id)
    const [proposal] = row ? await withTimes(ctx, [row]) : []
    return proposal ?? null
  })
}

async function withTimes(ctx: TxCtx, rows: readonly store.ProposalRow[]): Promise<SeriesProposal[]> {
  const times = await store.listTimes(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toSeriesProposal(row, times.get(row.id) ?? [], ctx.clock.now()))
}
