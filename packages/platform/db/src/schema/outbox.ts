// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** Work that has its time; deleted in the transaction that does it. */
export const dueWork = app.table('due_work', {
  id: uuid('id').$type<Id<'due_work'>>().notNull(),
  kind: text('kind').notNull(),
  key: text('key').notNull(),
  queue: text('queue').notNull(),
  dueAt: instant('due_at').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>(),
  payload: jsonb('payload').notNull(),
  plannedAt: instant('planned_at').notNull(),
  rungAt: instant('rung_at'),
  tries: integer('tries').notNull().default(sql`default`),
  deadAt: instant('dead_at'),
  error: text('error'),
})

/** One subscriber's share of an event; done exactly once. */
export const outboxDelivery = app.table('outbox_delivery', {
  eventId: uuid('event_id').$type<Id<'outbox_event'>>().notNull(),
  subscriber: text('subscriber').notNull(),
  queue: text('queue').notNull(),
  rungAt: instant('rung_at').notNull(),
  doneAt: instant('done_at'),
  tries: integer('tries').notNull().default(sql`default`),
  deadAt: instant('dead_at'),
  error: text('error'),
})

/** Something a module announced, not yet or already rung. */
export const outboxEvent = app.table('outbox_event', {
  id: uuid('id').$type<Id<'outbox_event'>>().notNull(),
  type: text('type').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>(),
  payload: jsonb('payload').notNull(),
  requestId: text('request_id').notNull(),
  occurredAt: instant('occurred_at').notNull(),
  relayedAt: instant('relayed_at'),
})
