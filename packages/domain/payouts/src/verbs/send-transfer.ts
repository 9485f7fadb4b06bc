import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Cards, PayoutResult, TransferResult } from '@kara/payments'
import { mayCountEarnings } from '../access.ts'
import { standingOf } from '../rules/transfers.ts'
import { settleTransfer } from '../steps/settle-transfer.ts'
import { findAccount } from '../store/accounts.ts'
import * as store from '../store/transfers.ts'

/**
 * Sends the money of a statement: to the professional's account, and from there to their bank. While the account is
 * not ready it waits. Every attempt has keys of its own, and what was asked before is looked for before it is asked
 * again, so that a process that dies in between, or runs twice, never pays twice.
 *
 * @throws `payments.processor_silent`; it stays begun, and is asked again
 */
export async function sendTransfer(ctx: Ctx, cards: Cards, id: store.TransferId): Promise<void> {
  mayCountEarnings(ctx)
  const begun = await begin(ctx, id)
  if (!begun) return
  const settle = (transfer: TransferResult, payout: PayoutResult | null) =>
    inTransaction(ctx, (ctx) => settleTransfer(ctx, id, standingOf(transfer, payout)))
  const { payees } = cards
  const { isAgain, ...request } = begun
  const transfer = (isAgain ? await payees.findTransfer(id) : null) ?? (await payees.transfer(request))
  await settle(transfer, null)
  if (transfer.state !== 'sent') return
  const payout = (isAgain ? await payees.findPayout(request) : null) ?? (await payees.payOut(request))
  await settle(transfer, payout)
}

/** Null: there is nothing to send, or nowhere to send it to. */
function begin(ctx: Ctx, id: store.TransferId) {
  return inTransaction(ctx, async (ctx) => {
    const transfer = await store.lockTransfer(ctx, id)
    if (transfer?.state !== 'waiting' && transfer?.state !== 'started') return null
    const account = await findAccount(ctx)
    const accountRef = transfer.accountRef ?? (account?.state === 'ready' ? account.accountRef : null)
    if (!accountRef) return null
    const isAgain = transfer.state === 'started'
    const begun = await store.changeTransfer(ctx, transfer, { state: 'started', accountRef })
    if (!isAgain) await recordAudit(ctx, 'pay_transfer.started', { kind: 'pay_transfer', id })
    const { professionalId, amountMinor, currency, statementNumber, attempt } = begun
    return {
      isAgain,
      transferId: id as string,
      professionalId: professionalId as string,
      accountId: accountRef,
      amountMinor,
      currency,
      description: statementNumber,
      attempt,
    }
  })
}
