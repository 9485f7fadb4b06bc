// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

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

/** A signed message of the card processor, handled once. */
export const processorEvent = app.table('processor_event', {
  id: text('id').notNull(),
  type: text('type').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  receivedAt: instant('received_at').notNull(),
  handledAt: instant('handled_at'),
})
