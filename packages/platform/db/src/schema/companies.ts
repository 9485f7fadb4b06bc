// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** A company asks an address to help run its side, in a role. */
export const adminInvite = app.table('admin_invite', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'admin_invite'>>().notNull(),
  emailNorm: text('email_norm').notNull(),
  role: text('role').$type<'owner' | 'hr' | 'it' | 'finance' | 'reports'>().notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  state: text('state').$type<'waiting' | 'accepted' | 'declined' | 'withdrawn'>().notNull(),
  invitedBy: uuid('invited_by').$type<Id<'person'>>().notNull(),
  sentAt: instant('sent_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
  personId: uuid('person_id').$type<Id<'person'>>(),
})

/** The paying organisation. */
export const company = app.table('company', {
  id: uuid('id').$type<Id<'company'>>().notNull(),
  name: text('name').notNull(),
  country: text('country').notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  timeZone: text('time_zone').notNull(),
  createdBy: uuid('created_by').$type<Id<'person'>>(),
  createdAt: instant('created_at').notNull(),
})

/** A person who runs a company's side. */
export const companyAdmin = app.table('company_admin', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  role: text('role').$type<'owner' | 'hr' | 'it' | 'finance' | 'reports'>().notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
})

/** An email domain and the proof that it is the company's. */
export const companyDomain = app.table('company_domain', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'company_domain'>>().notNull(),
  name: text('name').notNull(),
  token: text('token').notNull(),
  state: text('state').$type<'pending' | 'verified' | 'failed'>().notNull(),
  found: text('found').array().notNull().default(sql`default`),
  createdAt: instant('created_at').notNull(),
  checkedAt: instant('checked_at'),
  verifiedAt: instant('verified_at'),
  entry: text('entry').$type<'sign_in' | 'password' | 'roster'>().notNull().default(sql`default`),
  missingSince: instant('missing_since'),
})

/** A person's membership in a company; the company cannot read it. */
export const employee = app.table('employee', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  state: text('state').$type<'active' | 'left'>().notNull(),
  joinedAt: instant('joined_at').notNull(),
  leftAt: instant('left_at'),
})

/** An address that a company says belongs to somebody who works there. */
export const rosterEntry = app.table('roster_entry', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'roster_entry'>>().notNull(),
  email: text('email').notNull(),
  listedAt: instant('listed_at').notNull(),
  removedAt: instant('removed_at'),
})
