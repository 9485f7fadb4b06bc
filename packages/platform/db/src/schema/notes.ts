// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from '../columns.ts'

const app = pgSchema('app')

/** The wrapped data key of one care relationship. */
export const careKey = app.table('care_key', {
  id: uuid('id').$type<Id<'care_key'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  wrapped: bytes('wrapped').notNull(),
  createdAt: instant('created_at').notNull(),
  destroyedAt: instant('destroyed_at'),
})

/** Sealed answers; only client and professional open them. */
export const intakeAnswer = app.table('intake_answer', {
  id: uuid('id').$type<Id<'intake_answer'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  sealed: bytes('sealed').notNull(),
  answeredAt: instant('answered_at').notNull(),
})

/** What a professional asks before the first session. */
export const intakeForm = app.table('intake_form', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'intake_form'>>().notNull(),
  version: integer('version').notNull(),
  questions: jsonb('questions').notNull(),
  createdAt: instant('created_at').notNull(),
  replacedAt: instant('replaced_at'),
})

/** An intake form waiting for its answers. */
export const intakeTask = app.table('intake_task', {
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  formId: uuid('form_id').$type<Id<'intake_form'>>().notNull(),
  state: text('state').$type<'open' | 'later' | 'answered'>().notNull(),
  dueAt: instant('due_at').notNull(),
  createdAt: instant('created_at').notNull(),
  answeredAt: instant('answered_at'),
})

/** What a client wrote with a request, sealed; only client and professional open it. */
export const requestWords = app.table('request_words', {
  sessionRequestId: uuid('session_request_id').$type<Id<'session_request'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  sealed: bytes('sealed').notNull(),
  writtenAt: instant('written_at').notNull(),
})
