import type { MissingPart, TransferFailure } from '../contracts.ts'
import type { AccountStanding, Payees, PayoutResult, TransferResult } from './payees.ts'
import { Stripe } from './stripe.ts'
import { toProcessorAmount } from './translations.ts'

const perPage = 100
/** Payouts of one account that are looked through for one of ours: years of months from a dozen payers. */
const payoutsSoughtMax = 1_000

/** @param heard makes one refusal of whatever the processor does not answer */
export function openPayees(
  stripe: Stripe,
  heard: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>,
): Payees {
  return {
    openAccount: ({ professionalId, country, currency }) =>
      heard(async () => {
        const account = await stripe.accounts.create(
          {
            country,
            ...(currency ? { default_currency: currency.toLowerCase() } : {}),
            // The processor asks for what the law wants, on its own pages, and shows the account to its owner;
            // its fees and what goes wrong are ours.
            controller: {
              fees: { payer: 'application' },
              losses: { payments: 'application' },
              requirement_collection: 'stripe',
              stripe_dashboard: { type: 'express' },
            },
            capabilities: { transfers: { requested: true } },
            // One payout for each statement, so that what stands at the bank is what stands on the statement.
            settings: { payouts: { schedule: { interval: 'manual' } } },
            metadata: { professionalId },
          },
          { idempotencyKey: `account-${professionalId}` },
        )
        return account.id
      }),
    openOnboarding: ({ accountId, refreshUrl, returnUrl }) =>
      heard(async () => {
        const link = await stripe.accountLinks.create({
          account: accountId,
          type: 'account_onboarding',
          refresh_url: refreshUrl,
          return_url: returnUrl,
        })
        return link.url
      }),
    readAccount: (accountId) => heard(async () => toStanding(await stripe.accounts.retrieve(accountId))),
    ...transfers(stripe, heard),
    ...payouts(stripe, heard),
  }
}

type Heard = Parameters<typeof openPayees>[1]
type Transfers = Pick<Payees, 'transfer' | 'findTransfer'>

function transfers(stripe: Stripe, heard: Heard): Transfers {
  return {
    transfer: (request) =>
      heard(() =>
        refusable<TransferResult>(
          async () => {
            const { transferId, professionalId, accountId, amountMinor, currency } = request
            const transfer = await stripe.transfers.create(
              {
                amount: toProcessorAmount(amountMinor, currency),
                currency: currency.toLowerCase(),
                destination: accountId,
                description: request.description,
                transfer_group: transferId,
                metadata: { transferId, professionalId },
              },
              { idempotencyKey: `transfer-${transferId}-${request.attempt}` },
            )
            return toTransferResult(transfer)
          },
          (failure) => ({ state: 'refused', failure }),
        ),
      ),
    findTransfer: (transferId) =>
      heard(async () => {
        const { data } = await stripe.transfers.list({ transfer_group: transferId, limit: 1 })
        return data[0] ? toTransferResult(data[0]) : null
      }),
  }
}

function payouts(stripe: Stripe, heard: Heard): Pick<Payees, 'payOut' | 'findPayout'> {
  return {
    payOut: (request) =>
      heard(() =>
        refusable<PayoutResult>(
          async () => {
            const { transferId, professionalId, accountId, amountMinor, currency, attempt } = request
            const payout = await stripe.payouts.create(
              {
                amount: toProcessorAmount(amountMinor, currency),
                currency: currency.toLowerCase(),
                statement_descriptor: request.description,
                metadata: { transferId, professionalId, attempt: String(attempt) },
              },
              { stripeAccount: accountId, idempotencyKey: `payout-${transferId}-${attempt}` },
            )
            return toPayoutResult(payout)
          },
          (failure) => ({ state: 'failed', processorId: null, failure }),
        ),
      ),
    findPayout: ({ transferId, accountId, attempt }) =>
      heard(async () => {
        const payouts = await stripe.payouts
          .list({ limit: perPage }, { stripeAccount: accountId })
          .autoPagingToArray({ limit: payoutsSoughtMax })
        const found = payouts.find(
          ({ metadata }) => metadata?.transferId === transferId && metadata.attempt === String(attempt),
        )
        return found ? toPayoutResult(found) : null
      }),
  }
}

/** What the processor refuses for a reason is an answer; silence is none. */
async function refusable<Answer>(
  ask: () => Promise<Answer>,
  refused: (failure: TransferFailure) => Answer,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    return refused(refusals[error.code ?? ''] ?? 'processor')
  }
}

const refusals: Readonly<Record<string, TransferFailure>> = {
  insufficient_capabilities_for_transfer: 'account_not_ready',
  transfers_not_allowed: 'account_not_ready',
  account_invalid: 'account_not_ready',
  payouts_not_allowed: 'account_not_ready',
  balance_insufficient: 'our_funds',
}

// https://docs.stripe.com/api/payouts/failures
const bankReasons: Readonly<Record<string, TransferFailure>> = {
  account_closed: 'bank_account',
  account_frozen: 'bank_account',
  bank_account_restricted: 'bank_account',
  bank_account_unusable: 'bank_account',
  bank_ownership_changed: 'bank_account',
  incorrect_account_holder_address: 'bank_account',
  incorrect_account_holder_name: 'bank_account',
  incorrect_account_holder_tax_id: 'bank_account',
  incorrect_account_type: 'bank_account',
  invalid_account_number: 'bank_account',
  invalid_account_number_length: 'bank_account',
  invalid_currency: 'bank_account',
  no_account: 'bank_account',
  could_not_process: 'bank_refused',
  debit_not_authorized: 'bank_refused',
  declined: 'bank_refused',
  insufficient_funds: 'our_funds',
}

function toTransferResult({ id, reversed }: Stripe.Transfer): TransferResult {
  return { state: reversed ? 'reversed' : 'sent', processorId: id }
}

function toPayoutResult({ id, status, failure_code: code }: Stripe.Payout): PayoutResult {
  if (status === 'failed' || status === 'canceled')
    return { state: 'failed', processorId: id, failure: bankReasons[code ?? ''] ?? 'processor' }
  return { state: status === 'paid' ? 'paid' : 'on_the_way', processorId: id }
}

/** What is due, by how the names of the processor's fields begin; the first that fits counts. */
const parts: readonly (readonly [beginning: RegExp, part: MissingPart])[] = [
  [/^external_account/, 'bank'],
  [/\.verification\./, 'document'],
  [/^tos_acceptance/, 'terms'],
  [/\.(email|phone)/, 'contact'],
  [/^(individual|representative|person_)/, 'identity'],
  [/^(business_|company)/, 'business'],
]

function partOf(field: string): MissingPart {
  return parts.find(([beginning]) => beginning.test(field))?.[1] ?? 'other'
}

function toStanding(account: Stripe.Account): AccountStanding {
  const { requirements, capabilities } = account
  const due = [...(requirements?.past_due ?? []), ...(requirements?.currently_due ?? [])]
  return {
    accountId: account.id,
    professionalId: account.metadata?.professionalId ?? null,
    state: stateOf(account, capabilities?.transfers === 'active', due.length > 0),
    missing: [...new Set(due.map(partOf))].sort(),
  }
}

function stateOf(account: Stripe.Account, mayReceive: boolean, isMore: boolean): AccountStanding['state'] {
  if (account.requirements?.disabled_reason?.startsWith('rejected.')) return 'refused'
  if (!account.details_submitted) return 'started'
  if (mayReceive && account.payouts_enabled) return 'ready'
  return isMore ? 'needs_more' : 'in_review'
}
