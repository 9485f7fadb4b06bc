import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { publish } from '@kara/outbox'
import { payTransferMoved } from '../events.ts'
import { leadsOn, type Standing } from '../rules/transfers.ts'
import * as store from '../store/transfers.ts'

/**
 * How the money of a statement stands, as the processor says; from its answer, after a message or by a comparison, in
 * whatever order and however often. Returns null when there is no such transfer of this professional.
 */
export async function settleTransfer(
  ctx: TxCtx,
  id: store.TransferId,
  standing: Standing,
): Promise<store.TransferRow | null> {
  const transfer = await store.lockTransfer(ctx, id)
  if (!transfer) return null
  const { state, failure } = standing
  const isNews = leadsOn(transfer.state, state)
  const refs = {
    transferRef: standing.transferRef ?? transfer.transferRef,
    payoutRef: standing.payoutRef ?? transfer.payoutRef,
  }
  const isNamed = refs.transferRef !== transfer.transferRef || refs.payoutRef !== transfer.payoutRef
  if (!isNews && !isNamed) return transfer
  const changed = await store.changeTransfer(ctx, transfer, {
    ...refs,
    ...(isNews ? { state, failure } : {}),
  })
  if (!isNews) return changed
  await recordAudit(ctx, `pay_transfer.${state}`, {
    kind: 'pay_transfer',
    id,
    detail: failure ? { failure } : {},
  })
  if (state === 'paid' || state === 'failed' || state === 'reversed')
    await publish(ctx, payTransferMoved(state, changed))
  return changed
}
