// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { boolean, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** Professionals who let administrators keep their availability. */
export const clinic = app.table('clinic', {
  id: uuid('id').$type<Id<'clinic'>>().notNull(),
  name: text('name').notNull(),
  place: text('place').notNull().default(sql`default`),
  openedBy: uuid('opened_by').$type<Id<'professional'>>().notNull(),
  openedAt: instant('opened_at').notNull(),
  closedAt: instant('closed_at'),
})

/** What an administrator changed about a member's availability, and how it was before. */
export const clinicAct = app.table('clinic_act', {
  id: uuid('id').$type<Id<'clinic_act'>>().notNull(),
  clinicId: uuid('clinic_id').$type<Id<'clinic'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  byId: uuid('by_id').$type<Id<'by'>>().notNull(),
  kind: text('kind')
    .$type<
      | 'weekly_hours'
      | 'day_hours'
      | 'time_off_added'
      | 'time_off_changed'
      | 'time_off_removed'
      | 'away_set'
      | 'away_ended'
    >()
    .notNull(),
  at: instant('at').notNull(),
  days: jsonb('days').notNull().default(sql`default`),
  before: jsonb('before').notNull().default(sql`default`),
  after: jsonb('after').notNull().default(sql`default`),
  toldAt: instant('told_at'),
  undoneAt: instant('undone_at'),
})

/** Somebody at the desk of a clinic, since, and until. */
export const clinicDesk = app.table('clinic_desk', {
  id: uuid('id').$type<Id<'clinic_desk'>>().notNull(),
  clinicId: uuid('clinic_id').$type<Id<'clinic'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  inviteId: uuid('invite_id').$type<Id<'clinic_invite'>>().notNull(),
  name: text('name').notNull(),
  since: instant('since').notNull(),
  until: instant('until'),
})

/** A clinic asks a professional to become a member. */
export const clinicInvite = app.table('clinic_invite', {
  id: uuid('id').$type<Id<'clinic_invite'>>().notNull(),
  clinicId: uuid('clinic_id').$type<Id<'clinic'>>().notNull(),
  emailNorm: text('email_norm'),
  inviteeId: uuid('invitee_id').$type<Id<'professional'>>(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  state: text('state').$type<'waiting' | 'accepted' | 'declined' | 'withdrawn'>().notNull(),
  invitedBy: uuid('invited_by').$type<Id<'professional'>>().notNull(),
  sentAt: instant('sent_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
  isDesk: boolean('is_desk').notNull().default(sql`default`),
})

/** A professional belongs to a clinic since, and until. */
export const clinicMember = app.table('clinic_member', {
  id: uuid('id').$type<Id<'clinic_member'>>().notNull(),
  clinicId: uuid('clinic_id').$type<Id<'clinic'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  inviteId: uuid('invite_id').$type<Id<'clinic_invite'>>(),
  isAdministrator: boolean('is_administrator').notNull(),
  joinedAt: instant('joined_at').notNull(),
  leftAt: instant('left_at'),
})
