import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayAnswer, mayPropose, mayWork } from '../access.ts'
import { type CreditProposal, limits } from '../contracts.ts'
import { proposalMissing } from '../errors.ts'
import { toCreditProposal } from '../rules.ts'
import * as store from '../store/credits.ts'

/**
 * What the professional asked one client, newest first: whether the client agreed, and never what the company answered.
 */
export function listCreditProposals(ctx: Ctx, personId: PersonId): Promise<CreditProposal[]> {
  mayPropose(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listCreditProposals(ctx, personId, limits.perPage)).map((row) =>
      toCreditProposal(row, ctx.clock.now()),
    ),
  )
}

/** What the person is asked and has not answered. */
export function listAskedCredits(ctx: Ctx): Promise<CreditProposal[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listAskedCredits(ctx, limits.perPage)).map((row) => toCreditProposal(row, ctx.clock.now())),
  )
}

/** One that the person was asked. @throws `proposals.proposal_missing` */
export async function getCreditProposal(ctx: Ctx, id: store.CreditProposalId): Promise<CreditProposal> {
  mayAnswer(ctx)
  const proposal = await find(ctx, id)
  if (!proposal) throw proposalMissing()
  return proposal
}

/** The same for the job that writes to them; null: nobody was asked. */
export function findCreditProposalForLetter(
  ctx: Ctx,
  id: store.CreditProposalId,
): Promise<CreditProposal | null> {
  mayWork(ctx)
  return find(ctx, id)
}

function find(ctx: Ctx, id: store.CreditProposalId): Promise<CreditProposal | null> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findCreditProposal(ctx, id)
    return row && toCreditProposal(row, ctx.clock.now())
  })
}
