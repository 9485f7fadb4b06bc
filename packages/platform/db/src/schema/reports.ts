// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from '../columns.ts'

const app = pgSchema('app')

/** How many people a company wants behind each figure of its report. */
export const reportFloor = app.table('report_floor', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'report_floor'>>().notNull(),
  floor: integer('floor').notNull(),
  decidedAt: instant('decided_at').notNull(),
  decidedBy: uuid('decided_by').$type<Id<'person'>>().notNull(),
})

/** A published figure, frozen; all a company ever learns. */
export const reportRelease = app.table('report_release', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'report_release'>>().notNull(),
  periodStart: plainDate('period_start').notNull(),
  periodEnd: plainDate('period_end').notNull(),
  figure: text('figure').$type<'people' | 'sessions' | 'credits_halves'>().notNull(),
  amount: integer('amount'),
  floor: integer('floor').notNull(),
  releasedAt: instant('released_at').notNull(),
})
