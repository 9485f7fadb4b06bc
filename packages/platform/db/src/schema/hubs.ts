// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** A company's branded site at its own address. */
export const hub = app.table('hub', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'hub'>>().notNull(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  state: text('state').$type<'draft' | 'published' | 'paused' | 'closed'>().notNull(),
  accent: text('accent').notNull(),
  logo: text('logo').notNull().default(sql`default`),
  country: text('country').notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  timeZone: text('time_zone').notNull(),
  welcome: jsonb('welcome').notNull().default(sql`default`),
  access: text('access').$type<'open' | 'sign_in'>().notNull().default(sql`default`),
  version: integer('version').notNull().default(sql`default`),
  createdAt: instant('created_at').notNull(),
  publishedAt: instant('published_at'),
  protection: text('protection').$type<'offered' | 'required'>().notNull().default(sql`default`),
  electronicId: text('electronic_id').$type<'off' | 'required'>().notNull().default(sql`default`),
  eidNameReview: text('eid_name_review').$type<'continue' | 'wait'>().notNull().default(sql`default`),
  cutOffHours: integer('cut_off_hours').notNull().default(sql`default`),
  graceMinutes: integer('grace_minutes').notNull().default(sql`default`),
  appealDays: integer('appeal_days').notNull().default(sql`default`),
  undoMinutes: integer('undo_minutes').notNull().default(sql`default`),
  replyDays: integer('reply_days').notNull().default(sql`default`),
  noticeHours: integer('notice_hours').notNull().default(sql`default`),
  bookableWeeks: integer('bookable_weeks').notNull().default(sql`default`),
})

/** An address at which a hub answers, or from which it moved. */
export const hubHost = app.table('hub_host', {
  host: text('host').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  hubId: uuid('hub_id').$type<Id<'hub'>>().notNull(),
  kind: text('kind').$type<'canonical' | 'custom' | 'retired'>().notNull(),
  createdAt: instant('created_at').notNull(),
})

/** A professional's presence in one hub, with its terms. */
export const hubListing = app.table('hub_listing', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'hub_listing'>>().notNull(),
  hubId: uuid('hub_id').$type<Id<'hub'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  state: text('state').$type<'invited' | 'accepted' | 'declined' | 'withdrawn' | 'left'>().notNull(),
  bookingMode: text('booking_mode').$type<'open' | 'on_request'>().notNull().default(sql`default`),
  terms: jsonb('terms').notNull(),
  invitedAt: instant('invited_at').notNull(),
  invitedBy: uuid('invited_by').$type<Id<'person'>>().notNull(),
  decidedAt: instant('decided_at'),
  serviceIds: uuid('service_ids').$type<Id<'service'>>().array(),
  prices: jsonb('prices').notNull().default(sql`default`),
  knownRules: jsonb('known_rules'),
})

/** One run of the publishing job, with its steps. */
export const hubPublication = app.table('hub_publication', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'hub_publication'>>().notNull(),
  hubId: uuid('hub_id').$type<Id<'hub'>>().notNull(),
  state: text('state').$type<'running' | 'done' | 'failed'>().notNull(),
  steps: jsonb('steps').notNull(),
  cause: text('cause'),
  requestedBy: uuid('requested_by').$type<Id<'person'>>().notNull(),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at'),
})
