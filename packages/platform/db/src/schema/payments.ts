// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, plainDate } from '../columns.ts'

const app = pgSchema('app')

/** What a client owes for one session. */
export const bill = app.table('bill', {
  id: uuid('id').$type<Id<'bill'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  reason: text('reason').$type<'completed' | 'late_cancelled' | 'client_no_show'>().notNull(),
  serviceName: jsonb('service_name').notNull(),
  minutes: integer('minutes').notNull(),
  sessionAt: instant('session_at').notNull(),
  amountMinor: integer('amount_minor').notNull(),
  taxMinor: integer('tax_minor').notNull(),
  taxRateHundredths: integer('tax_rate_hundredths').notNull(),
  currency: text('currency').notNull(),
  sponsoredHalves: integer('sponsored_halves').notNull().default(sql`default`),
  charging: text('charging').$type<'automatic' | 'manual' | 'outside'>().notNull(),
  chargeAt: instant('charge_at'),
  state: text('state').$type<'open' | 'paid' | 'skipped' | 'refunded'>().notNull(),
  createdAt: instant('created_at').notNull(),
  settledAt: instant('settled_at'),
  goingBackMinor: integer('going_back_minor').notNull().default(sql`default`),
})

/** A card that a person saved at the card processor. */
export const card = app.table('card', {
  id: uuid('id').$type<Id<'card'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  processorId: text('processor_id').notNull(),
  brand: text('brand').notNull(),
  lastFour: text('last_four').notNull(),
  expiresYear: integer('expires_year').notNull(),
  expiresMonth: integer('expires_month').notNull(),
  isPrimary: boolean('is_primary').notNull(),
  addedAt: instant('added_at').notNull(),
  removedAt: instant('removed_at'),
  detachedAt: instant('detached_at'),
})

/** The number under which the card processor knows a person. */
export const cardCustomer = app.table('card_customer', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  processorId: text('processor_id').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** Whether a professional asks private clients for a card before their first session. */
export const cardRule = app.table('card_rule', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  isRequired: boolean('is_required').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** A visit to the card processor's page to save a card. */
export const cardSetup = app.table('card_setup', {
  id: uuid('id').$type<Id<'card_setup'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  processorId: text('processor_id'),
  returnTo: text('return_to').notNull(),
  state: text('state').$type<'open' | 'done' | 'abandoned'>().notNull(),
  createdAt: instant('created_at').notNull(),
  settledAt: instant('settled_at'),
})

/** One attempt to take a bill's amount from a card. */
export const charge = app.table('charge', {
  id: uuid('id').$type<Id<'charge'>>().notNull(),
  billId: uuid('bill_id').$type<Id<'bill'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  cardId: uuid('card_id').$type<Id<'card'>>().notNull(),
  processorId: text('processor_id'),
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency').notNull(),
  startedBy: text('started_by').$type<'client' | 'house'>().notNull(),
  state: text('state')
    .$type<'started' | 'needs_authentication' | 'succeeded' | 'failed' | 'abandoned'>()
    .notNull(),
  failure: text('failure'),
  createdAt: instant('created_at').notNull(),
  settledAt: instant('settled_at'),
  goingBackMinor: integer('going_back_minor').notNull().default(sql`default`),
})

/** A visit to the card processor's page to pay for credits. */
export const checkout = app.table('checkout', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'checkout'>>().notNull(),
  purchaseId: uuid('purchase_id').$type<Id<'pool_purchase'>>().notNull(),
  processorId: text('processor_id'),
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency').notNull(),
  state: text('state').$type<'open' | 'paid' | 'failed' | 'abandoned'>().notNull(),
  failure: text('failure'),
  createdAt: instant('created_at').notNull(),
  settledAt: instant('settled_at'),
})

/** A payment that its client's bank questions. */
export const dispute = app.table('dispute', {
  id: uuid('id').$type<Id<'dispute'>>().notNull(),
  chargeId: uuid('charge_id').$type<Id<'charge'>>().notNull(),
  billId: uuid('bill_id').$type<Id<'bill'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  orderId: uuid('order_id').$type<Id<'refund_order'>>(),
  processorId: text('processor_id').notNull(),
  reason: text('reason').notNull(),
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency').notNull(),
  state: text('state')
    .$type<'asked' | 'needs_response' | 'under_review' | 'won' | 'lost' | 'withdrawn'>()
    .notNull(),
  evidenceDueAt: instant('evidence_due_at'),
  openedAt: instant('opened_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** A document as it was drawn once; every download is this file. */
export const documentFile = app.table('document_file', {
  documentId: uuid('document_id').$type<Id<'document'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  variant: text('variant').notNull(),
  sealedBytes: bytes('sealed_bytes').notNull(),
  madeAt: instant('made_at').notNull(),
})

/** The last number that an issuer of documents has used. */
export const documentSeries = app.table('document_series', {
  series: text('series').notNull(),
  lastNumber: integer('last_number').notNull(),
})

/** What the card processor says of money and we do not, or the other way round. */
export const moneyDifference = app.table('money_difference', {
  id: uuid('id').$type<Id<'money_difference'>>().notNull(),
  kind: text('kind')
    .$type<
      | 'state'
      | 'amount'
      | 'unknown_here'
      | 'missing_there'
      | 'never_arrived'
      | 'left_at_bank'
      | 'second_payment'
    >()
    .notNull(),
  subject: text('subject')
    .$type<'charge' | 'refund' | 'checkout' | 'transfer' | 'payout' | 'dispute'>()
    .notNull(),
  about: text('about').notNull(),
  ourId: uuid('our_id').$type<Id<'our'>>(),
  processorId: text('processor_id'),
  reference: text('reference'),
  ourState: text('our_state'),
  theirState: text('their_state'),
  ourMinor: integer('our_minor'),
  theirMinor: integer('their_minor'),
  ourCurrency: text('our_currency'),
  theirCurrency: text('their_currency'),
  happenedAt: instant('happened_at').notNull(),
  firstSeenAt: instant('first_seen_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  state: text('state').$type<'open' | 'repaired' | 'resolved' | 'gone'>().notNull(),
  settledAt: instant('settled_at'),
  resolvedBy: uuid('resolved_by').$type<Id<'person'>>(),
  words: text('words').notNull().default(sql`default`),
})

/** As whom a professional is paid and issues receipts. */
export const payee = app.table('payee', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  legalName: text('legal_name').notNull(),
  nationalId: text('national_id').notNull().default(sql`default`),
  address: text('address').notNull().default(sql`default`),
  taxNumber: text('tax_number').notNull().default(sql`default`),
  charging: text('charging').$type<'automatic' | 'manual' | 'outside'>().notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** How a person wants to be named on receipts. */
export const payer = app.table('payer', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  name: text('name').notNull().default(sql`default`),
  address: text('address').notNull().default(sql`default`),
  sealedNationalId: bytes('sealed_national_id'),
  showsSponsor: boolean('shows_sponsor').notNull().default(sql`default`),
  updatedAt: instant('updated_at').notNull(),
})

/** A numbered and signed receipt, credit note or confirmation; never changed. */
export const paymentDocument = app.table('payment_document', {
  id: uuid('id').$type<Id<'payment_document'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  kind: text('kind').$type<'receipt' | 'credit_note' | 'confirmation'>().notNull(),
  about: text('about').notNull(),
  series: text('series').notNull(),
  number: integer('number').notNull(),
  facts: jsonb('facts').notNull(),
  signature: text('signature').notNull(),
  checkHash: text('check_hash').notNull(),
  issuedAt: instant('issued_at').notNull(),
})

/** A signed message of the card processor, handled once. */
export const processorEvent = app.table('processor_event', {
  id: text('id').notNull(),
  type: text('type').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  receivedAt: instant('received_at').notNull(),
  handledAt: instant('handled_at'),
})

/** One comparison of our money with the card processor's. */
export const reconciliation = app.table('reconciliation', {
  id: uuid('id').$type<Id<'reconciliation'>>().notNull(),
  askedBy: uuid('asked_by').$type<Id<'person'>>(),
  chargesSince: instant('charges_since').notNull(),
  refundsSince: instant('refunds_since').notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  compared: integer('compared').notNull().default(sql`default`),
  repaired: integer('repaired').notNull().default(sql`default`),
  open: integer('open').notNull().default(sql`default`),
  isPartial: boolean('is_partial').notNull().default(sql`default`),
})

/** Money of a charge on its way back to the card. */
export const refund = app.table('refund', {
  id: uuid('id').$type<Id<'refund'>>().notNull(),
  chargeId: uuid('charge_id').$type<Id<'charge'>>().notNull(),
  billId: uuid('bill_id').$type<Id<'bill'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency').notNull(),
  reason: text('reason')
    .$type<'professional' | 'appeal' | 'support' | 'paid_twice' | 'dropped' | 'dispute'>()
    .notNull(),
  processorId: text('processor_id'),
  state: text('state').$type<'started' | 'succeeded' | 'failed'>().notNull(),
  createdAt: instant('created_at').notNull(),
  settledAt: instant('settled_at'),
  orderId: uuid('order_id').$type<Id<'refund_order'>>(),
  way: text('way').$type<'card' | 'transfer'>().notNull().default(sql`default`),
})

/** A decision that a paid bill's money goes back. */
export const refundOrder = app.table('refund_order', {
  id: uuid('id').$type<Id<'refund_order'>>().notNull(),
  billId: uuid('bill_id').$type<Id<'bill'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency').notNull(),
  reason: text('reason')
    .$type<'professional' | 'appeal' | 'support' | 'paid_twice' | 'dropped' | 'dispute'>()
    .notNull(),
  words: text('words').notNull().default(sql`default`),
  needsSecond: boolean('needs_second').notNull().default(sql`default`),
  state: text('state').$type<'approved' | 'waiting' | 'declined' | 'done' | 'failed'>().notNull(),
  askedBy: uuid('asked_by').$type<Id<'person'>>(),
  askedAt: instant('asked_at').notNull(),
  decidedBy: uuid('decided_by').$type<Id<'person'>>(),
  decidedAt: instant('decided_at'),
  chargeId: uuid('charge_id').$type<Id<'charge'>>(),
})

/** That money went back by a transfer, which its card would not take. */
export const refundTransfer = app.table('refund_transfer', {
  orderId: uuid('order_id').$type<Id<'refund_order'>>().notNull(),
  billId: uuid('bill_id').$type<Id<'bill'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  paidAt: instant('paid_at').notNull(),
  reference: text('reference').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: uuid('recorded_by').$type<Id<'person'>>().notNull(),
})

/** The tax that is inside the price of a service, in hundredths of a per cent. */
export const taxRate = app.table('tax_rate', {
  country: text('country').notNull(),
  field: text('field').notNull(),
  validFrom: plainDate('valid_from').notNull(),
  rateHundredths: integer('rate_hundredths').notNull(),
  exemption: text('exemption').notNull().default(sql`default`),
})
