// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from '../columns.ts'

const app = pgSchema('app')

/** One word between a professional and support about being found. */
export const applicationStep = app.table('application_step', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'application_step'>>().notNull(),
  kind: text('kind').$type<'asked' | 'answered' | 'approved' | 'declined' | 'hidden' | 'shown'>().notNull(),
  message: text('message').notNull().default(sql`default`),
  at: instant('at').notNull(),
  createdBy: uuid('created_by').$type<Id<'person'>>(),
})

/** A licence, certificate or insurance as it was entered, and support's answer to it. */
export const credential = app.table('credential', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'credential'>>().notNull(),
  kind: text('kind').$type<'licence' | 'certificate' | 'insurance'>().notNull(),
  number: text('number').notNull(),
  issuer: text('issuer').notNull(),
  expiresOn: plainDate('expires_on'),
  document: text('document').notNull().default(sql`default`),
  enteredAt: instant('entered_at').notNull(),
  answer: text('answer').$type<'confirmed' | 'refused'>(),
  answeredAt: instant('answered_at'),
  answeredBy: uuid('answered_by').$type<Id<'person'>>(),
  reason: text('reason').notNull().default(sql`default`),
  withdrawnAt: instant('withdrawn_at'),
})

/** A supplier of services and the profile clients read. */
export const professional = app.table('professional', {
  id: uuid('id').$type<Id<'professional'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  state: text('state').$type<'draft' | 'approved' | 'hidden' | 'declined'>().notNull(),
  slug: text('slug').notNull(),
  displayName: text('display_name').notNull(),
  title: jsonb('title').notNull(),
  about: jsonb('about').notNull(),
  education: jsonb('education').notNull().default(sql`default`),
  topics: text('topics').array().notNull().default(sql`default`),
  field: text('field').$type<'psychologist' | 'coach' | 'physiotherapist'>().notNull(),
  languages: text('languages').array().notNull(),
  gender: text('gender').$type<'woman' | 'man' | 'other'>().notNull(),
  portrait: text('portrait').notNull().default(sql`default`),
  country: text('country').notNull(),
  timeZone: text('time_zone').notNull(),
  createdAt: instant('created_at').notNull(),
  approvedAt: instant('approved_at'),
})

/** A bookable offer of a professional. */
export const service = app.table('service', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'service'>>().notNull(),
  name: jsonb('name').notNull(),
  minutes: integer('minutes').notNull(),
  modality: text('modality').$type<'video' | 'in_person'>().notNull(),
  place: text('place').notNull().default(sql`default`),
  priceMinor: integer('price_minor').notNull(),
  currency: text('currency').notNull(),
  costHalves: integer('cost_halves').notNull(),
  isActive: boolean('is_active').notNull(),
  createdAt: instant('created_at').notNull(),
  languages: text('languages').array().notNull().default(sql`default`),
})

/** From when until when a professional takes no new bookings, and what clients read meanwhile. */
export const timeAway = app.table('time_away', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'time_away'>>().notNull(),
  fromDay: plainDate('from_day').notNull(),
  backOn: plainDate('back_on'),
  isForGood: boolean('is_for_good').notNull().default(sql`default`),
  isHidden: boolean('is_hidden').notNull().default(sql`default`),
  message: text('message').notNull().default(sql`default`),
  setAt: instant('set_at').notNull(),
})
