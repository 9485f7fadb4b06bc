import { shownSession } from './checkout.ts'
import type { FormTree } from './form.ts'
import * as input from './input.ts'
import { type ApiObject, newId, nowSeconds } from './ledger.ts'
import { invalidRequest, notFound } from './refusal.ts'
import type { Processor } from './resources.ts'

/** A link to the hosted page stands open for minutes, and for one visit. */
const LINK_SECONDS = 300
/** Long enough to see it wait, short enough for a person who tries it. */
const REVIEW_MS = 3_000

/** What somebody who is paid does at the hosted page, and what the processor makes of it. */
export const ONBOARDINGS = {
  done: 'Everything is in order',
  closed_bank: 'Everything is in order, but the bank account turns out to be closed',
  slow_bank: 'Everything is in order, but the bank does not say what became of a payout',
  review: 'Everything is given, and is looked at for three seconds',
  more: 'Everything is given, and a picture of an identity document is wanted as well',
  refused: 'The processor does not want this person',
  later: 'Leave now, go on later',
} as const
export type Onboarding = keyof typeof ONBOARDINGS
export const ONBOARDING_NAMES = Object.keys(ONBOARDINGS) as [Onboarding, ...Onboarding[]]

const firstDue = [
  'business_profile.url',
  'external_account',
  'individual.dob.day',
  'individual.email',
  'individual.first_name',
  'individual.last_name',
  'tos_acceptance.date',
]

/** An account of somebody who is paid: the fields that a platform reads, in the API's own names. */
export function createAccount({ ledger, payments }: Processor, form: FormTree): ApiObject {
  const asked = input.parse(input.AccountInput, form)
  const id = newId('acct')
  const controller = {
    fees: { payer: asked.controller.fees.payer },
    is_controller: true,
    losses: { payments: asked.controller.losses.payments },
    requirement_collection: asked.controller.requirement_collection,
    stripe_dashboard: { type: asked.controller.stripe_dashboard.type },
    type: 'application',
  }
  const account = ledger.put({
    id,
    object: 'account',
    business_type: null,
    capabilities: { transfers: 'inactive' },
    charges_enabled: false,
    controller,
    country: asked.country,
    created: nowSeconds(),
    default_currency: asked.default_currency ?? 'eur',
    details_submitted: false,
    email: null,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    metadata: asked.metadata,
    payouts_enabled: false,
    requirements: requirements({ due: firstDue, disabled: 'requirements.past_due' }),
    settings: {
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_payments: { statement_descriptor_prefix: null },
      dashboard: { display_name: null, timezone: 'Atlantic/Reykjavik' },
      payments: { statement_descriptor: null },
      payouts: {
        debit_negative_balances: true,
        schedule: { delay_days: 2, interval: asked.settings?.payouts.schedule.interval ?? 'daily' },
        statement_descriptor: null,
      },
    },
    type: 'none',
    // Kept beside the account and left out of what the API shows.
    sandbox: { bank: 'open', balance: 0 },
  })
  payments.announce('account.updated', shownSession(account), { account: id })
  return account
}

/** An address of the hosted page, for one visit; it is not kept, and cannot be asked for again. */
export function createAccountLink({ ledger, url }: Processor, form: FormTree): object {
  const asked = input.parse(input.AccountLinkInput, form)
  if (!ledger.find(asked.account, 'account')) throw notFound('account', asked.account)
  const link = ledger.put({
    id: newId('acclink'),
    object: 'sandbox.account_link',
    created: nowSeconds(),
    account: asked.account,
    refresh_url: asked.refresh_url,
    return_url: asked.return_url,
    expires_at: nowSeconds() + LINK_SECONDS,
    used: false,
  })
  return {
    object: 'account_link',
    created: link.created,
    expires_at: link.expires_at,
    url: `${url}/cards/onboard/${link.id}`,
  }
}

export function isUsable(link: ApiObject): boolean {
  return link.used !== true && Number(link.expires_at) > nowSeconds()
}

/** Does what the person at the hosted page chose; returns where the browser goes next. */
export function onboard(processor: Processor, link: ApiObject, choice: Onboarding): string {
  const { ledger } = processor
  if (!isUsable(link)) throw invalidRequest('This account link was used or has expired.')
  const account = ledger.find(String(link.account), 'account')
  if (!account) throw notFound('account', String(link.account))
  ledger.put(Object.assign(link, { used: true }))
  if (choice !== 'later') become(processor, account, choice)
  return String(link.return_url)
}

function become(processor: Processor, account: ApiObject, choice: Exclude<Onboarding, 'later'>) {
  const ready = { transfers: 'active' as const, details: true }
  if (choice === 'done') return change(processor, account, { ...ready, bank: 'open' })
  if (choice === 'closed_bank') return change(processor, account, { ...ready, bank: 'closed' })
  if (choice === 'slow_bank') return change(processor, account, { ...ready, bank: 'slow' })
  if (choice === 'refused')
    return change(processor, account, { details: true, disabled: 'rejected.other', due: [] })
  if (choice === 'more') {
    const due = ['individual.verification.document']
    return change(processor, account, { details: true, disabled: 'requirements.past_due', due })
  }
  change(processor, account, {
    details: true,
    disabled: 'requirements.pending_verification',
    pending: ['individual.id_number'],
  })
  setTimeout(() => change(processor, account, { ...ready, bank: 'open' }), REVIEW_MS).unref()
}

interface Change {
  readonly transfers?: 'active'
  readonly details?: boolean
  readonly bank?: 'open' | 'closed' | 'slow'
  readonly disabled?: string
  readonly due?: readonly string[]
  readonly pending?: readonly string[]
}

function change({ ledger, payments }: Processor, account: ApiObject, to: Change): void {
  const kept = account.sandbox as { bank: string; balance: number }
  const changed = ledger.put(
    Object.assign(account, {
      capabilities: { transfers: to.transfers ?? 'inactive' },
      details_submitted: to.details ?? account.details_submitted,
      payouts_enabled: to.transfers === 'active',
      requirements: requirements(to),
      sandbox: { ...kept, bank: to.bank ?? kept.bank },
    }),
  )
  payments.announce('account.updated', shownSession(changed), { account: account.id })
}

/** A bank that refused is not paid into again before somebody has named another account. */
export function askForBank({ ledger, payments }: Processor, account: ApiObject): void {
  const changed = ledger.put(
    Object.assign(account, {
      payouts_enabled: false,
      requirements: requirements({ due: ['external_account'], disabled: 'requirements.past_due' }),
    }),
  )
  payments.announce('account.updated', shownSession(changed), { account: account.id })
}

function requirements({ due = [], pending = [], disabled }: Change) {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...due],
    disabled_reason: disabled ?? null,
    errors: [],
    eventually_due: [...due],
    past_due: [...due],
    pending_verification: [...pending],
  }
}
