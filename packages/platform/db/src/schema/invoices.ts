// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, plainDate } from '../columns.ts'

const app = pgSchema('app')

/** As whom a company stands on its invoices. */
export const billingDetails = app.table('billing_details', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  legalName: text('legal_name').notNull(),
  registrationNumber: text('registration_number').notNull().default(sql`default`),
  taxNumber: text('tax_number').notNull().default(sql`default`),
  address: text('address').notNull().default(sql`default`),
  poNumber: text('po_number').notNull().default(sql`default`),
  decidedAt: instant('decided_at').notNull(),
  decidedBy: uuid('decided_by').$type<Id<'person'>>().notNull(),
})

/** A numbered and signed invoice for credits; never changed. */
export const invoice = app.table('invoice', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'invoice'>>().notNull(),
  purchaseId: uuid('purchase_id').$type<Id<'pool_purchase'>>().notNull(),
  series: text('series').notNull(),
  number: integer('number').notNull(),
  facts: jsonb('facts').notNull(),
  signature: text('signature').notNull(),
  checkHash: text('check_hash').notNull(),
  issuedAt: instant('issued_at').notNull(),
  dueOn: plainDate('due_on').notNull(),
})

/** A numbered and signed reversal of an invoice; never changed. */
export const invoiceCreditNote = app.table('invoice_credit_note', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'invoice_credit_note'>>().notNull(),
  invoiceId: uuid('invoice_id').$type<Id<'invoice'>>().notNull(),
  series: text('series').notNull(),
  number: integer('number').notNull(),
  credits: integer('credits').notNull(),
  takenBackHalves: integer('taken_back_halves').notNull(),
  isOwedBack: boolean('is_owed_back').notNull(),
  facts: jsonb('facts').notNull(),
  signature: text('signature').notNull(),
  checkHash: text('check_hash').notNull(),
  reason: text('reason').notNull(),
  issuedAt: instant('issued_at').notNull(),
  issuedBy: uuid('issued_by').$type<Id<'person'>>().notNull(),
  invoiceCreditOrderId: uuid('invoice_credit_order_id').$type<Id<'invoice_credit_order'>>(),
})

/** A credit note as it was drawn once; every download is this file. */
export const invoiceCreditNoteFile = app.table('invoice_credit_note_file', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  creditNoteId: uuid('credit_note_id').$type<Id<'invoice_credit_note'>>().notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  bytes: bytes('bytes').notNull(),
  madeAt: instant('made_at').notNull(),
})

/** A credit note that two people of support decide about. */
export const invoiceCreditOrder = app.table('invoice_credit_order', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'invoice_credit_order'>>().notNull(),
  invoiceId: uuid('invoice_id').$type<Id<'invoice'>>().notNull(),
  credits: integer('credits').notNull(),
  usedStay: boolean('used_stay').notNull(),
  reason: text('reason').notNull(),
  askedBy: uuid('asked_by').$type<Id<'person'>>().notNull(),
  askedAt: instant('asked_at').notNull(),
  decision: text('decision').$type<'approved' | 'declined'>(),
  decidedBy: uuid('decided_by').$type<Id<'person'>>(),
  decidedAt: instant('decided_at'),
})

/** An invoice as it was drawn once; every download is this file. */
export const invoiceFile = app.table('invoice_file', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  invoiceId: uuid('invoice_id').$type<Id<'invoice'>>().notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  bytes: bytes('bytes').notNull(),
  madeAt: instant('made_at').notNull(),
})

/** That the money of a credit note went back by transfer; never changed. */
export const invoicePayback = app.table('invoice_payback', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  creditNoteId: uuid('credit_note_id').$type<Id<'invoice_credit_note'>>().notNull(),
  paidAt: instant('paid_at').notNull(),
  reference: text('reference').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: uuid('recorded_by').$type<Id<'person'>>().notNull(),
})

/** That an invoice was paid, and how; never changed. */
export const invoicePayment = app.table('invoice_payment', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  invoiceId: uuid('invoice_id').$type<Id<'invoice'>>().notNull(),
  paidBy: text('paid_by').$type<'card' | 'transfer'>().notNull(),
  paidAt: instant('paid_at').notNull(),
  reference: text('reference').notNull().default(sql`default`),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: uuid('recorded_by').$type<Id<'person'>>(),
})
