import { askForBank } from './accounts.ts'
import { checkAmount } from './amounts.ts'
import { shownSession } from './checkout.ts'
import type { FormTree } from './form.ts'
import * as input from './input.ts'
import { type ApiObject, newId, nowSeconds } from './ledger.ts'
import { invalidRequest, notFound } from './refusal.ts'
import type { Processor } from './resources.ts'

/** Long enough to see it on its way, short enough for a person who tries it. */
const BANK_MS = 3_000
const BANK_DAYS_SECONDS = 2 * 24 * 60 * 60

/** Money goes from the platform to an account that it pays. */
export function createTransfer(processor: Processor, form: FormTree): ApiObject {
  const { ledger, payments, state } = processor
  const asked = input.parse(input.TransferInput, form)
  checkAmount(asked.amount, asked.currency)
  const account = accountOf(processor, asked.destination)
  if ((account.capabilities as { transfers?: string }).transfers !== 'active') {
    throw invalidRequest(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers.',
      { code: 'insufficient_capabilities_for_transfer' },
    )
  }
  if (state.isPoor)
    throw invalidRequest('You have insufficient available funds in your Stripe account.', {
      code: 'balance_insufficient',
    })
  const id = newId('tr')
  const transfer = ledger.put({
    id,
    object: 'transfer',
    amount: asked.amount,
    amount_reversed: 0,
    balance_transaction: newId('txn'),
    created: nowSeconds(),
    currency: asked.currency,
    description: asked.description ?? null,
    destination: account.id,
    destination_payment: newId('py'),
    livemode: false,
    metadata: asked.metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: null,
    source_type: 'card',
    transfer_group: asked.transfer_group ?? null,
  })
  changeBalance(processor, account, asked.amount)
  payments.announce('transfer.created', transfer)
  return transfer
}

/** Somebody at the platform takes a transfer back. */
export function reverseTransfer({ ledger, payments }: Processor, transfer: ApiObject): ApiObject {
  if (transfer.reversed === true) throw invalidRequest('This transfer is already fully reversed.')
  const reversed = ledger.put(Object.assign(transfer, { reversed: true, amount_reversed: transfer.amount }))
  payments.announce('transfer.reversed', reversed)
  return reversed
}

/** Money goes from an account to its owner's bank. */
export function createPayout(processor: Processor, form: FormTree, accountId: string): ApiObject {
  const { ledger, payments } = processor
  const asked = input.parse(input.PayoutInput, form)
  checkAmount(asked.amount, asked.currency)
  const account = accountOf(processor, accountId)
  if (account.payouts_enabled !== true)
    throw invalidRequest('Cannot create payouts: this account has requirements that are due.', {
      code: 'payouts_not_allowed',
    })
  if (asked.amount > (account.sandbox as { balance: number }).balance)
    throw invalidRequest('You have insufficient funds in your Stripe account for this payout.', {
      code: 'balance_insufficient',
    })
  const payout = ledger.put({
    id: newId('po'),
    object: 'payout',
    amount: asked.amount,
    arrival_date: nowSeconds() + BANK_DAYS_SECONDS,
    automatic: false,
    balance_transaction: newId('txn'),
    created: nowSeconds(),
    currency: asked.currency,
    description: asked.description ?? null,
    destination: newId('ba'),
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: asked.metadata,
    method: 'standard',
    original_payout: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: asked.statement_descriptor ?? null,
    status: 'pending',
    type: 'bank_account',
    sandbox: { account: account.id },
  })
  changeBalance(processor, account, -asked.amount)
  payments.announce('payout.created', shownSession(payout), { account: account.id })
  if ((account.sandbox as { bank: string }).bank !== 'slow')
    setTimeout(() => endPayout(processor, payout, account), BANK_MS).unref()
  return payout
}

/** What the bank says of a payout; what it does not take goes back to the account. */
function endPayout(processor: Processor, payout: ApiObject, account: ApiObject) {
  const { ledger, payments } = processor
  const isTaken = (account.sandbox as { bank: string }).bank === 'open'
  const ended = ledger.put(
    Object.assign(
      payout,
      isTaken
        ? { status: 'paid' }
        : {
            status: 'failed',
            failure_code: 'account_closed',
            failure_message: 'The bank account has been closed.',
            failure_balance_transaction: newId('txn'),
          },
    ),
  )
  if (!isTaken) changeBalance(processor, account, Number(payout.amount))
  payments.announce(isTaken ? 'payout.paid' : 'payout.failed', shownSession(ended), { account: account.id })
  if (!isTaken) askForBank(processor, account)
}

export function isOf(accountId: string) {
  return (payout: ApiObject) => (payout.sandbox as { account: string }).account === accountId
}

export function findPayout({ ledger }: Processor, id: string, accountId: string): ApiObject {
  const payout = ledger.find(id, 'payout')
  if (!payout || !isOf(accountId)(payout)) throw notFound('payout', id)
  return payout
}

function accountOf({ ledger }: Processor, id: string): ApiObject {
  const account = ledger.find(id, 'account')
  if (!account) throw invalidRequest(`No such destination: '${id}'`, { code: 'account_invalid' })
  return account
}

function changeBalance({ ledger }: Processor, account: ApiObject, by: number) {
  const kept = account.sandbox as { balance: number }
  ledger.put(Object.assign(account, { sandbox: { ...kept, balance: kept.balance + by } }))
}
