// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { integer, pgSchema, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** What a client says of a session; shown to nobody alone. */
export const sessionFeedback = app.table('session_feedback', {
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  understood: integer('understood').notNull(),
  useful: integer('useful').notNull(),
  suits: integer('suits').notNull(),
  givenAt: instant('given_at').notNull(),
})
