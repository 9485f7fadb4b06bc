import { inTransaction } from '@kara/db'
import type { Ctx, Id, Money } from '@kara/kernel'
import type { TransferFailure } from '@kara/payments/contracts'
import { mayCountEarnings } from '../access.ts'
import type { TransferState } from '../contracts.ts'
import { transferMissing } from '../errors.ts'
import { maySendAgain } from '../rules/transfers.ts'
import { findAccount } from '../store/accounts.ts'
import * as store from '../store/transfers.ts'

/** The money of one statement, for whoever writes to the professional about it. */
export interface TransferFacts {
  readonly statementNumber: string
  /** First day, ISO date. */
  readonly month: string
  readonly total: Money
  readonly state: TransferState
  readonly failure: TransferFailure | null
  readonly maySendAgain: boolean
  readonly isAccountReady: boolean
}

/** @throws `payouts.transfer_missing` */
export async function getTransferForWork(ctx: Ctx, statementId: Id<'pay_statement'>): Promise<TransferFacts> {
  mayCountEarnings(ctx)
  const [transfer, account] = await inTransaction(ctx, async (ctx) => [
    await store.findTransferOf(ctx, statementId),
    await findAccount(ctx),
  ])
  if (!transfer) throw transferMissing()
  return {
    statementNumber: transfer.statementNumber,
    month: transfer.month.toString(),
    total: { amountMinor: transfer.amountMinor, currency: transfer.currency as Money['currency'] },
    state: transfer.state,
    failure: transfer.failure,
    maySendAgain: maySendAgain(transfer),
    isAccountReady: account?.state === 'ready',
  }
}
