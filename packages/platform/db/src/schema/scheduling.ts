// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, instantRange, plainDate, plainTime } from '../columns.ts'

const app = pgSchema('app')

/** How early, how far and how densely a professional can be booked. */
export const availabilitySetting = app.table('availability_setting', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  noticeHours: integer('notice_hours').notNull(),
  bookableWeeks: integer('bookable_weeks').notNull(),
  bufferMinutes: integer('buffer_minutes').notNull(),
  startStepMinutes: integer('start_step_minutes').notNull(),
  sessionsPerDayMax: integer('sessions_per_day_max'),
  sessionsPerWeekMax: integer('sessions_per_week_max'),
  newClientsPerWeekMax: integer('new_clients_per_week_max'),
})

/** The act of booking, with its funding; a slot hold is booked once. */
export const booking = app.table('booking', {
  id: uuid('id').$type<Id<'booking'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  slotHoldId: uuid('slot_hold_id').$type<Id<'slot_hold'>>(),
  funding: text('funding').$type<'credits' | 'self_pay' | 'split'>().notNull(),
  costHalves: integer('cost_halves'),
  priceMinor: integer('price_minor'),
  currency: text('currency'),
  creditHoldId: uuid('credit_hold_id').$type<Id<'credit_hold'>>(),
  bookedAt: instant('booked_at').notNull(),
  undoUntil: instant('undo_until').notNull(),
  sessionRequestId: uuid('session_request_id').$type<Id<'session_request'>>(),
  dueMinor: integer('due_minor').notNull().default(sql`default`),
})

/** Time that is taken in a professional's one calendar, buffers included. */
export const calendarClaim = app.table('calendar_claim', {
  id: uuid('id').$type<Id<'calendar_claim'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  kind: text('kind').$type<'hold' | 'session' | 'block' | 'external'>().notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  during: instantRange('during').generatedAlwaysAs(sql`during`).notNull(),
  expiresAt: instant('expires_at'),
  isFirst: boolean('is_first').notNull().default(sql`default`),
  companyId: uuid('company_id').$type<Id<'company'>>(),
})

/** Another calendar of a professional, followed by its sealed address. */
export const calendarFeed = app.table('calendar_feed', {
  id: uuid('id').$type<Id<'calendar_feed'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  name: text('name').notNull(),
  host: text('host').notNull(),
  addressSealed: bytes('address_sealed').notNull(),
  addressHash: text('address_hash').notNull(),
  etag: text('etag'),
  lastModified: text('last_modified'),
  addedAt: instant('added_at').notNull(),
  triedAt: instant('tried_at'),
  readAt: instant('read_at'),
  expandedAt: instant('expanded_at'),
  problem: text('problem').$type<'refused' | 'unreachable' | 'not_a_calendar' | 'too_much'>(),
  failingSince: instant('failing_since'),
  closesAt: instant('closes_at').notNull(),
})

/** The secret address of a professional's own calendar, as a hash. */
export const calendarLink = app.table('calendar_link', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  tokenHash: text('token_hash').notNull(),
  madeAt: instant('made_at').notNull(),
  lastReadAt: instant('last_read_at'),
})

/** Client and professional know each other since. */
export const clientConnection = app.table('client_connection', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  since: instant('since').notNull(),
  privateSince: instant('private_since'),
})

/** A professional asks an address to become a client, outside of hubs. */
export const clientInvite = app.table('client_invite', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'client_invite'>>().notNull(),
  name: text('name').notNull(),
  emailNorm: text('email_norm').notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  state: text('state').$type<'waiting' | 'accepted' | 'declined' | 'cancelled'>().notNull(),
  sentAt: instant('sent_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
  personId: uuid('person_id').$type<Id<'person'>>(),
})

/** Time that is busy in a followed calendar; its free parts are claims in the calendar. */
export const externalBusy = app.table('external_busy', {
  calendarFeedId: uuid('calendar_feed_id').$type<Id<'calendar_feed'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
})

/** A client hides a professional from their own list. */
export const hiddenProfessional = app.table('hidden_professional', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  hiddenAt: instant('hidden_at').notNull(),
})

/** Hours of one date instead of the weekly ones; none: closed that day. */
export const hoursException = app.table('hours_exception', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  day: plainDate('day').notNull(),
  ranges: jsonb('ranges').notNull(),
})

/** What differs for one professional in one hub: notice, bookable period, away. */
export const hubCalendar = app.table('hub_calendar', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  noticeHours: integer('notice_hours'),
  bookableWeeks: integer('bookable_weeks'),
  isAway: boolean('is_away').notNull().default(sql`default`),
  backOn: plainDate('back_on'),
  sessionsPerWeekMax: integer('sessions_per_week_max'),
  newClientsPerMonthMax: integer('new_clients_per_month_max'),
  isOnRequestWhenFull: boolean('is_on_request_when_full').notNull().default(sql`default`),
  askedFirst: jsonb('asked_first').notNull().default(sql`default`),
})

/** The next free starts of a professional in a hub, kept for its directory. */
export const nextFree = app.table('next_free', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  minutes: integer('minutes').notNull(),
  timeZone: text('time_zone').notNull(),
  startMinutes: integer('start_minutes').array().notNull(),
  completeUntil: instant('complete_until').notNull(),
  noticeHours: integer('notice_hours').notNull(),
  bookableWeeks: integer('bookable_weeks').notNull(),
  lookedAt: instant('looked_at').notNull(),
  turnsAt: instant('turns_at'),
  snapshot: text('snapshot').notNull(),
  snapshotFrom: bigint('snapshot_from', { mode: 'number' }).notNull(),
  serverSince: instant('server_since').notNull(),
  keptAt: instant('kept_at').notNull(),
})

/** A transaction that changed what a professional offers; what is kept from before it is not used. */
export const offerChange = app.table('offer_change', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  madeIn: bigint('made_in', { mode: 'number' }).notNull(),
  madeAt: instant('made_at').notNull().default(sql`default`),
})

/** A session to which its professional did not come; support looks after it. */
export const professionalAbsence = app.table('professional_absence', {
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  startsAt: instant('starts_at').notNull(),
  notedAt: instant('noted_at').notNull(),
})

/** A time that a professional offers for a request; kept in the calendar only when it has a claim. */
export const proposedTime = app.table('proposed_time', {
  id: uuid('id').$type<Id<'proposed_time'>>().notNull(),
  sessionRequestId: uuid('session_request_id').$type<Id<'session_request'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  proposedAt: instant('proposed_at').notNull(),
  claimId: uuid('claim_id').$type<Id<'calendar_claim'>>(),
  lostAt: instant('lost_at'),
})

/** Whether a professional takes requests on a page of their own, and for which services. */
export const requestLink = app.table('request_link', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  isOn: boolean('is_on').notNull(),
  serviceIds: uuid('service_ids').$type<Id<'service'>>().array(),
  changedAt: instant('changed_at').notNull(),
})

/** An offer to a leaver to keep a booked session at their own cost. */
export const selfPayOffer = app.table('self_pay_offer', {
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  offeredAt: instant('offered_at').notNull(),
  answerBy: instant('answer_by').notNull(),
  answer: text('answer').$type<'taken' | 'declined' | 'lapsed' | 'withdrawn'>(),
  answeredAt: instant('answered_at'),
})

/** A session of a series. */
export const seriesSession = app.table('series_session', {
  sessionSeriesId: uuid('session_series_id').$type<Id<'session_series'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  isToldTogether: boolean('is_told_together').notNull(),
})

/** A meeting of a client and a professional, with its state. */
export const session = app.table('session', {
  id: uuid('id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  hubId: uuid('hub_id').$type<Id<'hub'>>(),
  serviceId: uuid('service_id').$type<Id<'service'>>().notNull(),
  serviceName: jsonb('service_name').notNull(),
  minutes: integer('minutes').notNull(),
  modality: text('modality').$type<'video' | 'in_person'>().notNull(),
  place: text('place').notNull().default(sql`default`),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  clientTimeZone: text('client_time_zone').notNull(),
  state: text('state')
    .$type<
      | 'scheduled'
      | 'in_progress'
      | 'completed'
      | 'cancelled'
      | 'late_cancelled'
      | 'client_no_show'
      | 'professional_no_show'
      | 'failed'
    >()
    .notNull(),
  cutOffAt: instant('cut_off_at').notNull(),
  claimId: uuid('claim_id').$type<Id<'calendar_claim'>>().notNull(),
  calendarSequence: integer('calendar_sequence').notNull().default(sql`default`),
  createdAt: instant('created_at').notNull(),
  cutOffHours: integer('cut_off_hours').notNull().default(sql`default`),
  graceMinutes: integer('grace_minutes').notNull().default(sql`default`),
  appealDays: integer('appeal_days').notNull().default(sql`default`),
  undoMinutes: integer('undo_minutes').notNull().default(sql`default`),
  language: text('language'),
})

/** A client's word against a missed session, and what support decided. */
export const sessionAppeal = app.table('session_appeal', {
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  startsAt: instant('starts_at').notNull(),
  modality: text('modality').$type<'video' | 'in_person'>().notNull(),
  contactTried: text('contact_tried').$type<'phone' | 'message' | 'in_room'>().notNull(),
  professionalJoinedAt: instant('professional_joined_at'),
  markedAt: instant('marked_at').notNull(),
  words: text('words').notNull(),
  appealedAt: instant('appealed_at').notNull(),
  decision: text('decision').$type<'accepted' | 'upheld'>(),
  reason: text('reason'),
  decidedAt: instant('decided_at'),
  clientJoinedAt: instant('client_joined_at'),
})

/** A recorded change of a session's state: who, when. */
export const sessionEvent = app.table('session_event', {
  id: uuid('id').$type<Id<'session_event'>>().notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  kind: text('kind')
    .$type<
      | 'scheduled'
      | 'joined'
      | 'started'
      | 'completed'
      | 'cancelled'
      | 'late_cancelled'
      | 'moved'
      | 'client_no_show'
      | 'professional_no_show'
      | 'failed'
      | 'appealed'
      | 'upheld'
      | 'reversed'
      | 'absence_reported'
      | 'absence_taken_back'
      | 'review_asked'
    >()
    .notNull(),
  at: instant('at').notNull(),
  author: jsonb('author').notNull(),
  detail: jsonb('detail').notNull().default(sql`default`),
})

/** An on-request ask of a client, with its state. */
export const sessionRequest = app.table('session_request', {
  id: uuid('id').$type<Id<'session_request'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  hubId: uuid('hub_id').$type<Id<'hub'>>(),
  serviceId: uuid('service_id').$type<Id<'service'>>().notNull(),
  serviceName: jsonb('service_name').notNull(),
  minutes: integer('minutes').notNull(),
  modality: text('modality').$type<'video' | 'in_person'>().notNull(),
  place: text('place').notNull().default(sql`default`),
  wishes: jsonb('wishes').notNull(),
  clientTimeZone: text('client_time_zone').notNull(),
  funding: text('funding').$type<'credits' | 'self_pay'>().notNull(),
  costHalves: integer('cost_halves').notNull(),
  priceMinor: integer('price_minor').notNull(),
  currency: text('currency').notNull(),
  state: text('state')
    .$type<'waiting' | 'seen' | 'times_proposed' | 'accepted' | 'declined' | 'withdrawn' | 'expired'>()
    .notNull(),
  replyBy: instant('reply_by').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
  endReason: text('end_reason'),
  referred: uuid('referred').$type<Id<'referred'>>().array().notNull().default(sql`default`),
  sessionId: uuid('session_id').$type<Id<'session'>>(),
  cutOffHours: integer('cut_off_hours').notNull().default(sql`default`),
  graceMinutes: integer('grace_minutes').notNull().default(sql`default`),
  appealDays: integer('appeal_days').notNull().default(sql`default`),
  undoMinutes: integer('undo_minutes').notNull().default(sql`default`),
  replyDays: integer('reply_days').notNull().default(sql`default`),
  language: text('language'),
  wishedAt: instant('wished_at'),
})

/** A recorded change of a request: who, when. */
export const sessionRequestEvent = app.table('session_request_event', {
  id: uuid('id').$type<Id<'session_request_event'>>().notNull(),
  sessionRequestId: uuid('session_request_id').$type<Id<'session_request'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  kind: text('kind')
    .$type<
      | 'sent'
      | 'seen'
      | 'times_proposed'
      | 'time_taken'
      | 'times_lost'
      | 'payment_asked'
      | 'sign_in_asked'
      | 'reminded'
      | 'accepted'
      | 'declined'
      | 'withdrawn'
      | 'expired'
    >()
    .notNull(),
  at: instant('at').notNull(),
  author: jsonb('author').notNull(),
  detail: jsonb('detail').notNull().default(sql`default`),
})

/** A professional's word against what the room recorded, and what support decided. */
export const sessionReview = app.table('session_review', {
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  startsAt: instant('starts_at').notNull(),
  contactTried: text('contact_tried').$type<'phone' | 'message' | 'in_room'>().notNull(),
  clientJoinedAt: instant('client_joined_at'),
  professionalJoinedAt: instant('professional_joined_at'),
  words: text('words').notNull(),
  askedAt: instant('asked_at').notNull(),
  decision: text('decision').$type<'completed' | 'client_no_show' | 'failed'>(),
  reason: text('reason'),
  decidedAt: instant('decided_at'),
})

/** Sessions that were booked in one go: by whom, in which rhythm. */
export const sessionSeries = app.table('session_series', {
  id: uuid('id').$type<Id<'session_series'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  everyWeeks: integer('every_weeks').notNull(),
  madeBy: text('made_by').$type<'client' | 'professional'>().notNull(),
  madeAt: instant('made_at').notNull(),
  undoUntil: instant('undo_until').notNull(),
})

/** A short reservation while somebody signs in; the browser's secret is its key. */
export const slotHold = app.table('slot_hold', {
  id: uuid('id').$type<Id<'slot_hold'>>().notNull(),
  claimId: uuid('claim_id').$type<Id<'calendar_claim'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  hubId: uuid('hub_id').$type<Id<'hub'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  serviceId: uuid('service_id').$type<Id<'service'>>().notNull(),
  browserHash: text('browser_hash').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  state: text('state').$type<'live' | 'used' | 'released' | 'lapsed'>().notNull(),
  expiresAt: instant('expires_at').notNull(),
  extendedAt: instant('extended_at'),
  createdAt: instant('created_at').notNull(),
  sessionId: uuid('session_id').$type<Id<'session'>>(),
  priceMinor: integer('price_minor'),
  cutOffHours: integer('cut_off_hours').notNull().default(sql`default`),
  graceMinutes: integer('grace_minutes').notNull().default(sql`default`),
  appealDays: integer('appeal_days').notNull().default(sql`default`),
  undoMinutes: integer('undo_minutes').notNull().default(sql`default`),
})

/** Time off, once or by a rule, in the wall clock of its zone; the note is the professional's own. */
export const timeOff = app.table('time_off', {
  id: uuid('id').$type<Id<'time_off'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  firstDay: plainDate('first_day').notNull(),
  starts: plainTime('starts').notNull(),
  ends: plainTime('ends').notNull(),
  daySpan: integer('day_span').notNull(),
  timeZone: text('time_zone').notNull(),
  rule: text('rule').notNull().default(sql`default`),
  lastDay: plainDate('last_day'),
  skippedDays: jsonb('skipped_days').notNull().default(sql`default`),
  note: text('note').notNull().default(sql`default`),
  createdAt: instant('created_at').notNull(),
  removedAt: instant('removed_at'),
})

/** An edit of time off with what was there before, so that it can be undone. */
export const timeOffChange = app.table('time_off_change', {
  id: uuid('id').$type<Id<'time_off_change'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  before: jsonb('before').notNull(),
  added: jsonb('added').notNull(),
  madeAt: instant('made_at').notNull(),
  undoneAt: instant('undone_at'),
  madeBy: uuid('made_by').$type<Id<'made_by'>>(),
})

/** One stretch of time off as instants; its free parts are blocks in the calendar. */
export const timeOffOccurrence = app.table('time_off_occurrence', {
  timeOffId: uuid('time_off_id').$type<Id<'time_off'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  day: plainDate('day').notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
})

/** A weekly range, in the professional's own time zone. */
export const workingHours = app.table('working_hours', {
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  id: uuid('id').$type<Id<'working_hours'>>().notNull(),
  weekday: integer('weekday').notNull(),
  starts: plainTime('starts').notNull(),
  ends: plainTime('ends').notNull(),
  isOwn: boolean('is_own').notNull().default(sql`default`),
})
