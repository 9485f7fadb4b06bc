import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, credits, type Id } from '@kara/kernel'
import { mayCorrectLedger } from '../access.ts'
import { DecideAdjustmentInput, limits, RequestAdjustmentInput } from '../contracts.ts'
import { adjustmentImpossible, adjustmentMissing, secondPersonNeeded } from '../errors.ts'
import * as store from '../store/checks.ts'

/**
 * Support asks for a correction: of somebody's newest lot out of the pool or back into it, or of the pool
 * itself. A small one is made at once; above the limit it waits for a second person.
 *
 * @throws `credits.adjustment_impossible`
 */
export async function requestAdjustment(
  ctx: Ctx,
  companyId: CompanyId,
  raw: RequestAdjustmentInput,
): Promise<'applied' | 'waiting'> {
  const requestedBy = mayCorrectLedger(ctx)
  const { pseudonym, amountCredits, reason } = RequestAdjustmentInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const id = ctx.ids.next<'credit_adjustment'>()
    const amountHalves = credits(amountCredits)
    await store.insertAdjustment(ctx, {
      id,
      companyId,
      pseudonym: pseudonym || null,
      amountHalves,
      reason,
      requestedBy,
      requestedAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'credit_adjustment.requested', {
      kind: 'credit_adjustment',
      id,
      detail: { companyId, amountHalves, isOfPool: pseudonym === '' },
    })
    if (Math.abs(amountHalves) > limits.adjustAloneHalvesMax) return 'waiting'
    await decide(ctx, { id, decision: 'applied' })
    return 'applied'
  })
}

/**
 * A second person of support makes a correction, or declines it.
 *
 * @throws `credits.second_person` for whoever asked for it
 */
export async function decideAdjustment(ctx: Ctx, raw: DecideAdjustmentInput): Promise<void> {
  const decidedBy = mayCorrectLedger(ctx)
  const { adjustmentId, decision } = DecideAdjustmentInput.parse(raw)
  const id = adjustmentId as Id<'credit_adjustment'>
  await inTransaction(ctx, async (ctx) => {
    const wanted = await store.findAdjustment(ctx, id)
    if (!wanted) throw adjustmentMissing()
    if (decision === 'applied' && wanted.requestedBy === decidedBy) throw secondPersonNeeded()
    await decide(ctx, { id, decision })
  })
}

async function decide(
  ctx: Parameters<typeof store.applyAdjustment>[0],
  { id, decision }: { readonly id: Id<'credit_adjustment'>; readonly decision: 'applied' | 'declined' },
): Promise<void> {
  await store.decideAdjustment(ctx, id, decision, mayCorrectLedger(ctx))
  if (decision === 'applied' && (await store.applyAdjustment(ctx, id)) !== 'moved')
    throw adjustmentImpossible()
  await recordAudit(ctx, 'credit_adjustment.decided', { kind: 'credit_adjustment', id, detail: { decision } })
}
