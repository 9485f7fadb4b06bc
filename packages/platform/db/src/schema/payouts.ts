// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, plainDate } from '../columns.ts'

const app = pgSchema('app')

/** What a session comes to for its professional. */
export const earning = app.table('earning', {
  id: uuid('id').$type<Id<'earning'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  about: text('about').notNull(),
  outcome: text('outcome')
    .$type<'completed' | 'late_cancelled' | 'client_no_show' | 'reversed' | 'refunded'>()
    .notNull(),
  serviceName: jsonb('service_name').notNull(),
  minutes: integer('minutes').notNull(),
  sessionAt: instant('session_at').notNull(),
  shareHundredths: integer('share_hundredths').notNull(),
  amountMinor: integer('amount_minor').notNull(),
  taxMinor: integer('tax_minor').notNull(),
  currency: text('currency').notNull(),
  earnedAt: instant('earned_at').notNull(),
  statementId: uuid('statement_id').$type<Id<'statement'>>(),
})

/** A self-billing statement of one month and payer; never changed. */
export const payStatement = app.table('pay_statement', {
  id: uuid('id').$type<Id<'pay_statement'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  payer: text('payer').notNull(),
  month: plainDate('month').notNull(),
  currency: text('currency').notNull(),
  totalMinor: integer('total_minor').notNull(),
  series: text('series').notNull(),
  number: integer('number').notNull(),
  facts: jsonb('facts').notNull(),
  signature: text('signature').notNull(),
  checkHash: text('check_hash').notNull(),
  issuedAt: instant('issued_at').notNull(),
})

/** A statement as it was drawn once; every download is this file. */
export const payStatementFile = app.table('pay_statement_file', {
  statementId: uuid('statement_id').$type<Id<'statement'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  bytes: bytes('bytes').notNull(),
  madeAt: instant('made_at').notNull(),
})

/** The money of one statement on its way to a bank. */
export const payTransfer = app.table('pay_transfer', {
  id: uuid('id').$type<Id<'pay_transfer'>>().notNull(),
  statementId: uuid('statement_id').$type<Id<'statement'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  statementNumber: text('statement_number').notNull(),
  month: plainDate('month').notNull(),
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency').notNull(),
  state: text('state')
    .$type<'waiting' | 'started' | 'on_the_way' | 'paid' | 'failed' | 'reversed'>()
    .notNull(),
  failure: text('failure').$type<
    'account_not_ready' | 'our_funds' | 'bank_account' | 'bank_refused' | 'processor'
  >(),
  accountRef: text('account_ref'),
  transferRef: text('transfer_ref'),
  payoutRef: text('payout_ref'),
  attempt: integer('attempt').notNull().default(sql`default`),
  sentAgainAt: instant('sent_again_at'),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** How far the money of a statement came, and when; never changed. */
export const payTransferStep = app.table('pay_transfer_step', {
  id: uuid('id').$type<Id<'pay_transfer_step'>>().notNull(),
  transferId: uuid('transfer_id').$type<Id<'transfer'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  state: text('state')
    .$type<'waiting' | 'started' | 'on_the_way' | 'paid' | 'failed' | 'reversed'>()
    .notNull(),
  failure: text('failure').$type<
    'account_not_ready' | 'our_funds' | 'bank_account' | 'bank_refused' | 'processor'
  >(),
  at: instant('at').notNull(),
})

/** Where a professional's money goes, and what is missing for that. */
export const payoutAccount = app.table('payout_account', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  accountRef: text('account_ref'),
  state: text('state').$type<'started' | 'needs_more' | 'in_review' | 'ready' | 'refused'>().notNull(),
  missing: text('missing').array().notNull().default(sql`default`),
  startedAt: instant('started_at').notNull(),
  lookedAt: instant('looked_at'),
})
