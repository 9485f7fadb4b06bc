// Written by `npm run schema` from the migrations. Change the migrations instead.
import { sql } from 'drizzle-orm'
import { boolean, integer, pgSchema } from 'drizzle-orm/pg-core'

const app = pgSchema('app')

/** How far the clock of a development database is moved. */
export const clockShift = app.table('clock_shift', {
  isDevelopment: boolean('is_development').notNull(),
  shiftSeconds: integer('shift_seconds').notNull().default(sql`default`),
})
