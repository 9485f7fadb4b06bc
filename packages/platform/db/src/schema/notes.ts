// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, plainDate } from '../columns.ts'

const app = pgSchema('app')

/** The wrapped data key of one care relationship. */
export const careKey = app.table('care_key', {
  id: uuid('id').$type<Id<'care_key'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  wrapped: bytes('wrapped').notNull(),
  createdAt: instant('created_at').notNull(),
  destroyedAt: instant('destroyed_at'),
  retiredAt: instant('retired_at'),
})

/** Sealed answers; only client and professional open them. */
export const intakeAnswer = app.table('intake_answer', {
  id: uuid('id').$type<Id<'intake_answer'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  sealed: bytes('sealed').notNull(),
  answeredAt: instant('answered_at').notNull(),
  careKeyId: uuid('care_key_id').$type<Id<'care_key'>>().notNull(),
})

/** What a professional asks before the first session. */
export const intakeForm = app.table('intake_form', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'intake_form'>>().notNull(),
  version: integer('version').notNull(),
  questions: jsonb('questions').notNull(),
  createdAt: instant('created_at').notNull(),
  replacedAt: instant('replaced_at'),
  requiredHours: integer('required_hours').notNull().default(sql`default`),
  serviceId: uuid('service_id').$type<Id<'service'>>(),
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
  isRequired: boolean('is_required').notNull().default(sql`default`),
})

/** That a professional wrote about a client, and when. */
export const note = app.table('note', {
  id: uuid('id').$type<Id<'note'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>(),
  amendsId: uuid('amends_id').$type<Id<'note'>>(),
  state: text('state').$type<'draft' | 'locked'>().notNull(),
  revision: integer('revision').notNull(),
  createdAt: instant('created_at').notNull(),
  savedAt: instant('saved_at').notNull(),
  lockedAt: instant('locked_at'),
})

/** Headings that a professional begins notes with. */
export const noteTemplate = app.table('note_template', {
  id: uuid('id').$type<Id<'note_template'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  name: text('name').notNull(),
  body: text('body').notNull(),
  savedAt: instant('saved_at').notNull(),
  removedAt: instant('removed_at'),
})

/** The sealed text of a note, sitting by sitting. */
export const noteVersion = app.table('note_version', {
  noteId: uuid('note_id').$type<Id<'note'>>().notNull(),
  number: integer('number').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  careKeyId: uuid('care_key_id').$type<Id<'care_key'>>().notNull(),
  sealed: bytes('sealed').notNull(),
  startedAt: instant('started_at').notNull(),
  savedAt: instant('saved_at').notNull(),
  ownKeyId: uuid('own_key_id').$type<Id<'own_key'>>(),
  mark: bytes('mark'),
})

/** That a professional seals notes under a key of their own, and since when. */
export const ownKey = app.table('own_key', {
  id: uuid('id').$type<Id<'own_key'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  generation: integer('generation').notNull(),
  proofHash: bytes('proof_hash').notNull(),
  turnedOnAt: instant('turned_on_at').notNull(),
  endedAt: instant('ended_at'),
  endedBecause: text('ended_because').$type<'turned_off' | 'lost'>(),
})

/** A professional's own key, under lock. */
export const ownKeyWrap = app.table('own_key_wrap', {
  ownKeyId: uuid('own_key_id').$type<Id<'own_key'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  kind: text('kind').$type<'passphrase' | 'code'>().notNull(),
  sealed: bytes('sealed').notNull(),
  savedAt: instant('saved_at').notNull(),
})

/** That a professional opened a client's record, and when. */
export const recordOpening = app.table('record_opening', {
  id: uuid('id').$type<Id<'record_opening'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  kind: text('kind')
    .$type<'note' | 'answers' | 'request' | 'wellbeing' | 'resealing' | 'taken_along'>()
    .notNull(),
  hour: instant('hour').notNull(),
  openedAt: instant('opened_at').notNull(),
})

/** What a client wrote with a request, sealed; only client and professional open it. */
export const requestWords = app.table('request_words', {
  sessionRequestId: uuid('session_request_id').$type<Id<'session_request'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  sealed: bytes('sealed').notNull(),
  writtenAt: instant('written_at').notNull(),
  careKeyId: uuid('care_key_id').$type<Id<'care_key'>>().notNull(),
})

/** How somebody says they are, sealed; shown to whom they chose. */
export const wellbeingCheck = app.table('wellbeing_check', {
  id: uuid('id').$type<Id<'wellbeing_check'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  takenOn: plainDate('taken_on').notNull(),
  takenAt: instant('taken_at').notNull(),
  sealed: bytes('sealed').notNull(),
  measure: text('measure').$type<'who5' | 'gad7'>().notNull(),
})

/** A client shows a professional how they are, until they take it back. */
export const wellbeingShare = app.table('wellbeing_share', {
  id: uuid('id').$type<Id<'wellbeing_share'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  givenAt: instant('given_at').notNull(),
  endedAt: instant('ended_at'),
  measure: text('measure').$type<'who5' | 'gad7'>().notNull(),
})
