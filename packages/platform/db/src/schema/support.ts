// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from '../columns.ts'

const app = pgSchema('app')

/** What stood behind an error page; a reference code opens it. */
export const errorReport = app.table('error_report', {
  reference: text('reference').notNull(),
  at: instant('at').notNull(),
  requestId: text('request_id').notNull(),
  host: text('host').notNull(),
  route: text('route').notNull(),
  kind: text('kind').notNull(),
  code: text('code').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
})

/** Somebody asks support; its own secret is its key. */
export const supportConversation = app.table('support_conversation', {
  id: uuid('id').$type<Id<'support_conversation'>>().notNull(),
  browserHash: text('browser_hash').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  host: text('host').notNull(),
  face: text('face').$type<'sign_in' | 'hub' | 'home' | 'workspace' | 'control' | 'elsewhere'>().notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  reference: text('reference'),
  replySealed: bytes('reply_sealed'),
  openedAt: instant('opened_at').notNull(),
  lastAt: instant('last_at').notNull(),
  waitingSince: instant('waiting_since'),
  seenByPerson: integer('seen_by_person').notNull().default(sql`default`),
  seenBySupport: integer('seen_by_support').notNull().default(sql`default`),
  heldBy: uuid('held_by').$type<Id<'person'>>(),
  heldSince: instant('held_since'),
  closedAt: instant('closed_at'),
  closedBy: uuid('closed_by').$type<Id<'person'>>(),
  outcome: text('outcome').$type<'solved' | 'passed_on' | 'no_answer' | 'not_ours'>(),
})

/** What was said to support or by it, sealed. */
export const supportMessage = app.table('support_message', {
  supportConversationId: uuid('support_conversation_id').$type<Id<'support_conversation'>>().notNull(),
  number: integer('number').notNull(),
  id: uuid('id').$type<Id<'support_message'>>().notNull(),
  browserHash: text('browser_hash').notNull(),
  writtenBy: text('written_by').$type<'person' | 'support'>().notNull(),
  staffId: uuid('staff_id').$type<Id<'person'>>(),
  wordsSealed: bytes('words_sealed').notNull(),
  at: instant('at').notNull(),
  waitedSince: instant('waited_since'),
})

/** When somebody of support last had the conversations open. */
export const supportPresence = app.table('support_presence', {
  staffId: uuid('staff_id').$type<Id<'person'>>().notNull(),
  seenAt: instant('seen_at').notNull(),
})
