// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from '../columns.ts'

const app = pgSchema('app')

/** A place that credits lie in; the company cannot read it. */
export const creditAccount = app.table('credit_account', {
  id: uuid('id').$type<Id<'credit_account'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  kind: text('kind').$type<'source' | 'pool' | 'allowance' | 'held' | 'spent' | 'expired'>().notNull(),
  periodStart: plainDate('period_start'),
  balanceHalves: bigint('balance_halves', { mode: 'number' }).notNull().default(sql`default`),
  lot: text('lot').notNull().default(sql`default`),
  part: integer('part').notNull().default(sql`default`),
})

/** A correction of somebody's credits, by support. */
export const creditAdjustment = app.table('credit_adjustment', {
  id: uuid('id').$type<Id<'credit_adjustment'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  pseudonym: text('pseudonym'),
  amountHalves: integer('amount_halves').notNull(),
  reason: text('reason').notNull(),
  requestedBy: uuid('requested_by').$type<Id<'person'>>().notNull(),
  requestedAt: instant('requested_at').notNull(),
  approvedBy: uuid('approved_by').$type<Id<'person'>>(),
  decidedAt: instant('decided_at'),
  decision: text('decision').$type<'applied' | 'declined'>(),
})

/** Something of a ledger that does not hold. */
export const creditAlarm = app.table('credit_alarm', {
  id: uuid('id').$type<Id<'credit_alarm'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  kind: text('kind').$type<'balance' | 'sum' | 'seal'>().notNull(),
  detail: text('detail').notNull(),
  raisedAt: instant('raised_at').notNull(),
  endedAt: instant('ended_at'),
})

/** How much a company buys at most in a period. */
export const creditBudget = app.table('credit_budget', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  period: text('period').$type<'month' | 'quarter' | 'year'>().notNull(),
  capHalves: integer('cap_halves').notNull(),
  decidedAt: instant('decided_at').notNull(),
  decidedBy: uuid('decided_by').$type<Id<'person'>>().notNull(),
})

/** When a ledger was last checked, and what was found. */
export const creditCheck = app.table('credit_check', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  checkedAt: instant('checked_at').notNull(),
  problems: integer('problems').notNull(),
})

/** An employee's one taking of the allowance of a period. */
export const creditClaim = app.table('credit_claim', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  periodStart: plainDate('period_start').notNull(),
  amountHalves: integer('amount_halves').notNull(),
  claimedAt: instant('claimed_at').notNull(),
  lot: text('lot').notNull().default(sql`default`),
  periodEnd: plainDate('period_end').notNull(),
  usableFrom: instant('usable_from').notNull(),
  usableUntil: instant('usable_until').notNull(),
})

/** Credits that a company grants outside of its policy. */
export const creditGrant = app.table('credit_grant', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'credit_grant'>>().notNull(),
  amountHalves: integer('amount_halves').notNull(),
  audience: text('audience').$type<'everyone' | 'named'>().notNull(),
  note: text('note').notNull().default(sql`default`),
  usableUntil: instant('usable_until').notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by').$type<Id<'person'>>().notNull(),
  setAsideAt: instant('set_aside_at'),
})

/** An address that a grant is meant for. */
export const creditGrantRecipient = app.table('credit_grant_recipient', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  grantId: uuid('grant_id').$type<Id<'credit_grant'>>().notNull(),
  emailNorm: text('email_norm').notNull(),
})

/** Credits set aside for a session until it is spent or released. */
export const creditHold = app.table('credit_hold', {
  id: uuid('id').$type<Id<'credit_hold'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  periodStart: plainDate('period_start').notNull(),
  amountHalves: integer('amount_halves').notNull(),
  heldAt: instant('held_at').notNull(),
  settledAt: instant('settled_at'),
  settledAs: text('settled_as').$type<'spend' | 'release'>(),
  reversedAt: instant('reversed_at'),
})

/** A transfer between two accounts; never changed. */
export const creditMovement = app.table('credit_movement', {
  id: uuid('id').$type<Id<'credit_movement'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  debitAccountId: uuid('debit_account_id').$type<Id<'credit_account'>>().notNull(),
  creditAccountId: uuid('credit_account_id').$type<Id<'credit_account'>>().notNull(),
  amountHalves: integer('amount_halves').notNull(),
  kind: text('kind')
    .$type<'grant' | 'claim' | 'hold' | 'spend' | 'release' | 'expire' | 'adjust'>()
    .notNull(),
  reason: text('reason').notNull(),
  cause: text('cause').notNull(),
  author: jsonb('author').notNull(),
  holdId: uuid('hold_id').$type<Id<'credit_hold'>>(),
  occurredAt: instant('occurred_at').notNull(),
})

/** One version of a company's rules for granting credits. */
export const creditPolicy = app.table('credit_policy', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'credit_policy'>>().notNull(),
  version: integer('version').notNull(),
  allowanceHalves: integer('allowance_halves').notNull(),
  period: text('period').$type<'month' | 'quarter' | 'year'>().notNull(),
  periodStartsOn: plainDate('period_starts_on').notNull(),
  timeZone: text('time_zone').notNull(),
  rollover: text('rollover').$type<'none' | 'capped' | 'until'>().notNull(),
  rolloverCapHalves: integer('rollover_cap_halves'),
  proRata: boolean('pro_rata').notNull(),
  poolEmpty: text('pool_empty').$type<'self_pay' | 'wait'>().notNull(),
  leaverRule: text('leaver_rule').$type<'keep' | 'cancel' | 'offer_self_pay'>().notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by').$type<Id<'person'>>().notNull(),
  anchor: text('anchor').$type<'company' | 'claim'>().notNull().default(sql`default`),
  rolloverDays: integer('rollover_days'),
  leaverDays: integer('leaver_days').notNull().default(sql`default`),
  promise: text('promise').$type<'open' | 'bought'>().notNull().default(sql`default`),
  promisedPeople: integer('promised_people'),
})

/** Under which name support sees somebody's credits. */
export const creditPseudonym = app.table('credit_pseudonym', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  pseudonym: text('pseudonym').notNull(),
  salt: text('salt').notNull(),
})

/** A person's ask for more credits. */
export const creditRequest = app.table('credit_request', {
  id: uuid('id').$type<Id<'credit_request'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>(),
  amountHalves: integer('amount_halves').notNull(),
  reason: text('reason').$type<'more_time' | 'crisis' | 'new_matter' | 'other'>().notNull(),
  askedAt: instant('asked_at').notNull(),
  cardId: uuid('card_id').$type<Id<'card'>>(),
  answer: text('answer').$type<'granted' | 'declined' | 'withdrawn' | 'question'>(),
  answeredAt: instant('answered_at'),
  question: text('question').$type<'fewer' | 'later' | 'reason'>(),
})

/** An ask for more credits, without who or when. */
export const creditRequestCard = app.table('credit_request_card', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'credit_request_card'>>().notNull(),
  amountHalves: integer('amount_halves').notNull(),
  reason: text('reason').$type<'more_time' | 'crisis' | 'new_matter' | 'other'>().notNull(),
  shownAt: instant('shown_at').notNull(),
  decision: text('decision').$type<'granted' | 'declined' | 'question'>(),
  decidedAt: instant('decided_at'),
  decidedBy: uuid('decided_by').$type<Id<'person'>>(),
  question: text('question').$type<'fewer' | 'later' | 'reason'>(),
})

/** A closed month of a ledger, and the hash that proves it. */
export const creditSeal = app.table('credit_seal', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  month: plainDate('month').notNull(),
  movements: integer('movements').notNull(),
  head: text('head').notNull(),
  sealedAt: instant('sealed_at').notNull(),
})

/** A claim that waits for an empty pool to be filled. */
export const creditWaitingClaim = app.table('credit_waiting_claim', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  askedAt: instant('asked_at').notNull(),
})

/** Credits a company bought or was given. */
export const poolPurchase = app.table('pool_purchase', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'pool_purchase'>>().notNull(),
  amountHalves: integer('amount_halves').notNull(),
  funding: text('funding').$type<'invoice' | 'card'>().notNull(),
  poNumber: text('po_number').notNull().default(sql`default`),
  state: text('state').$type<'pending' | 'funded' | 'failed'>().notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by').$type<Id<'person'>>().notNull(),
  fundedAt: instant('funded_at'),
  creditedHalves: integer('credited_halves').notNull().default(sql`default`),
})
