// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

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
