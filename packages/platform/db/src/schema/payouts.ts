// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
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
