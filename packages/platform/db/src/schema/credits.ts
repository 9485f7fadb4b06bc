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
})
