// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** One letter to one recipient; claimed once, sent once. */
export const delivery = app.table('delivery', {
  id: uuid('id').$type<Id<'delivery'>>().notNull(),
  letter: text('letter').notNull(),
  causeKey: text('cause_key').notNull(),
  recipientKind: text('recipient_kind')
    .$type<'client' | 'professional' | 'admin' | 'staff' | 'address'>()
    .notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  emailDomain: text('email_domain').notNull().default(sql`default`),
  state: text('state').$type<'claimed' | 'sent' | 'skipped' | 'failed' | 'bounced'>().notNull(),
  reason: text('reason'),
  providerId: text('provider_id'),
  tries: integer('tries').notNull().default(sql`default`),
  claimedAt: instant('claimed_at').notNull(),
  sentAt: instant('sent_at'),
})

/** A kind of letter that a person does not want. */
export const noticeTurnedOff = app.table('notice_turned_off', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  notice: text('notice')
    .$type<
      | 'reminder_day'
      | 'reminder_hour'
      | 'session_soon'
      | 'feedback_asked'
      | 'wellbeing_due'
      | 'credit_claimed'
      | 'credit_expiring'
      | 'client_invite_accepted'
      | 'calendar_readable'
    >()
    .notNull(),
  turnedOffAt: instant('turned_off_at').notNull(),
})
