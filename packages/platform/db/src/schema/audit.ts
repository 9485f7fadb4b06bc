// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** Who did what, written in the transaction that did it. */
export const auditEntry = app.table('audit_entry', {
  id: uuid('id').$type<Id<'audit_entry'>>().notNull(),
  at: instant('at').notNull(),
  actor: jsonb('actor').notNull(),
  action: text('action').notNull(),
  objectKind: text('object_kind').notNull(),
  objectId: text('object_id').notNull(),
  detail: jsonb('detail').notNull().default(sql`default`),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>(),
  requestId: text('request_id').notNull(),
})
