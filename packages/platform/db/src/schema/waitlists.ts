// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { boolean, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** Somebody who waits for an earlier time of a professional. */
export const waitlistEntry = app.table('waitlist_entry', {
  id: uuid('id').$type<Id<'waitlist_entry'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  hubId: uuid('hub_id').$type<Id<'hub'>>().notNull(),
  serviceId: uuid('service_id').$type<Id<'service'>>().notNull(),
  minutes: integer('minutes').notNull(),
  beforeAt: instant('before_at'),
  clientTimeZone: text('client_time_zone').notNull(),
  joinedAt: instant('joined_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  freeAt: instant('free_at'),
  toldAt: instant('told_at'),
  toldCount: integer('told_count').notNull().default(sql`default`),
  endedAt: instant('ended_at'),
  endReason: text('end_reason').$type<'left' | 'booked' | 'expired' | 'gone' | 'taken_off'>(),
  isShown: boolean('is_shown').notNull().default(sql`default`),
  offeredFor: instant('offered_for'),
})
