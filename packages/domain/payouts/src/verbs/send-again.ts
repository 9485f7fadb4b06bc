import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { mayCountEarnings, maySeeEarnings, mayWatchPayouts } from '../access.ts'
import { accountFirst, notSendable, transferMissing } from '../errors.ts'
import { maySendAgain } from '../rules/transfers.ts'
import { planSendingAgain, planTransfer } from '../steps/plan-transfer.ts'
import { findAccount, listAccounts } from '../store/accounts.ts'
import * as store from '../store/transfers.ts'

/**
 * A professional has put right what was wrong and wants their money sent again; once, after that support looks into it.
 *
 * @throws `payouts.transfer_missing`, `payouts.not_sendable`, `payouts.account_first`
 */
export async function requestSendingAgain(ctx: Ctx, id: store.TransferId): Promise<void> {
  maySeeEarnings(ctx)
  await inTransaction(ctx, async (ctx) => {
    const transfer = await store.findTransfer(ctx, id)
    if (!transfer) throw transferMissing()
    if (!maySendAgain(transfer)) throw notSendable()
    if ((await findAccount(ctx))?.state !== 'ready') throw accountFirst()
    await planSendingAgain(ctx, transfer, 'professional')
    await recordAudit(ctx, 'pay_transfer.requested', { kind: 'pay_transfer', id })
  })
}

/**
 * Support has looked into it and has it sent again.
 *
 * @throws `payouts.transfer_missing`, `payouts.not_sendable`, `payouts.account_first`
 */
export async function orderSendingAgain(ctx: Ctx, id: store.TransferId): Promise<void> {
  mayWatchPayouts(ctx)
  await inTransaction(ctx, async (ctx) => {
    const transfer = await store.findTransfer(ctx, id)
    if (!transfer) throw transferMissing()
    if (transfer.state !== 'failed') throw notSendable()
    const [account] = await listAccounts(ctx, [transfer.professionalId])
    if (account?.state !== 'ready') throw accountFirst()
    await planSendingAgain(ctx, transfer, 'support')
    await recordAudit(ctx, 'pay_transfer.ordered', { kind: 'pay_transfer', id })
  })
}

/** What failed begins anew, under keys of its own; whoever comes second finds it begun. */
export async function sendAgain(
  ctx: Ctx,
  id: store.TransferId,
  by: 'professional' | 'support' | 'time',
): Promise<void> {
  mayCountEarnings(ctx)
  await inTransaction(ctx, async (ctx) => {
    const transfer = await store.lockTransfer(ctx, id)
    invariant(transfer, 'what is sent again was sent before')
    if (transfer.state !== 'failed') return
    if (by === 'professional' && !maySendAgain(transfer)) return
    const again = await store.changeTransfer(ctx, transfer, {
      state: 'started',
      failure: null,
      payoutRef: null,
      attempt: transfer.attempt + 1,
      // A purse of ours that was empty is not an attempt of theirs.
      sentAgainAt: by === 'time' ? transfer.sentAgainAt : ctx.clock.now(),
    })
    await recordAudit(ctx, 'pay_transfer.started', { kind: 'pay_transfer', id, detail: { by } })
    await planTransfer(ctx, again)
  })
}
