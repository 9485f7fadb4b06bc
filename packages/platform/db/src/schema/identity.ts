// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** A one-time code sent to an address. */
export const emailCode = app.table('email_code', {
  id: uuid('id').$type<Id<'email_code'>>().notNull(),
  emailNorm: text('email_norm').notNull(),
  purpose: text('purpose').$type<'verify' | 'sign_in' | 'link' | 'reset' | 'break_glass'>().notNull(),
  codeHash: text('code_hash').notNull(),
  payload: jsonb('payload').notNull().default(sql`default`),
  triesLeft: integer('tries_left').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  consumedAt: instant('consumed_at'),
})

/** A one-time code that carries a sign-in from one host to another. */
export const handoff = app.table('handoff', {
  codeHash: text('code_hash').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  toHost: text('to_host').notNull(),
  method: text('method').$type<'password' | 'sso' | 'eid' | 'code' | 'demo'>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  authAt: instant('auth_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  idleSeconds: integer('idle_seconds').notNull(),
  returnPath: text('return_path').notNull(),
  browserHash: text('browser_hash'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  consumedAt: instant('consumed_at'),
  confirmedAt: instant('confirmed_at'),
  factorAt: instant('factor_at'),
  signInId: uuid('sign_in_id').$type<Id<'sign_in'>>(),
})

/** A browser in which a person has signed in; known by the hash of a secret of its own. */
export const knownDevice = app.table('known_device', {
  id: uuid('id').$type<Id<'known_device'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  tokenHash: text('token_hash').notNull(),
  host: text('host').notNull(),
  label: text('label').notNull(),
  firstSeenAt: instant('first_seen_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  confirmedAt: instant('confirmed_at'),
})

/** A subject of a company's identity provider and the account it opens. */
export const linkedIdentity = app.table('linked_identity', {
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  subject: text('subject').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  linkedAt: instant('linked_at').notNull(),
})

/** Who a company's sign-in named, until the person says which account is theirs. */
export const linking = app.table('linking', {
  id: uuid('id').$type<Id<'linking'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  attemptId: uuid('attempt_id').$type<Id<'sso_attempt'>>().notNull(),
  subject: text('subject').notNull(),
  emailNorm: text('email_norm').notNull(),
  displayName: text('display_name').notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  timeZone: text('time_zone').notNull(),
  question: text('question').$type<'other_address' | 'signed_in' | 'unproven'>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  browserHash: text('browser_hash').notNull(),
  returnPath: text('return_path').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  answer: text('answer').$type<'join' | 'separate'>(),
  answeredAt: instant('answered_at'),
})

/** A signed-in browser on one host; the id is a hash of the token. */
export const loginSession = app.table('login_session', {
  id: text('id').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  host: text('host').notNull(),
  method: text('method').$type<'password' | 'sso' | 'eid' | 'code' | 'demo' | 'break_glass'>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  createdAt: instant('created_at').notNull(),
  authAt: instant('auth_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  absoluteExpiresAt: instant('absolute_expires_at').notNull(),
  idleSeconds: integer('idle_seconds').notNull(),
  device: text('device').notNull().default(sql`default`),
  confirmedAt: instant('confirmed_at'),
  factorAt: instant('factor_at'),
  signInId: uuid('sign_in_id').$type<Id<'sign_in'>>(),
})

/** The argon2id hash of a person's password. */
export const passwordCredential = app.table('password_credential', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  hash: text('hash').notNull(),
  setAt: instant('set_at').notNull(),
})

/** A human account, independent of any company. */
export const person = app.table('person', {
  id: uuid('id').$type<Id<'person'>>().notNull(),
  displayName: text('display_name').notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  timeZone: text('time_zone').notNull(),
  createdAt: instant('created_at').notNull(),
  protectedAt: instant('protected_at'),
  protectionDeclinedAt: instant('protection_declined_at'),
  picture: text('picture').notNull().default(sql`default`),
  localeChosenAt: instant('locale_chosen_at'),
})

/** An address of a person and whether it was proven. */
export const personEmail = app.table('person_email', {
  id: uuid('id').$type<Id<'person_email'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  email: text('email').notNull(),
  emailNorm: text('email_norm').notNull(),
  kind: text('kind').$type<'private' | 'work'>().notNull(),
  verifiedAt: instant('verified_at'),
  createdAt: instant('created_at').notNull(),
})

/** Recent tries on one address or from one network; slows guessing down. */
export const signInBrake = app.table('sign_in_brake', {
  keyHash: text('key_hash').notNull(),
  tries: integer('tries').notNull(),
  windowStartedAt: instant('window_started_at').notNull(),
  blockedUntil: instant('blocked_until'),
})

/** A person who works for the operator. */
export const staffMember = app.table('staff_member', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  role: text('role').notNull(),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
})

/** A person's recorded consent to a release of the terms. */
export const termsAcceptance = app.table('terms_acceptance', {
  id: uuid('id').$type<Id<'terms_acceptance'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  termsVersionId: uuid('terms_version_id').$type<Id<'terms_version'>>().notNull(),
  audience: text('audience').notNull(),
  version: text('version').notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  acceptedAt: instant('accepted_at').notNull(),
})

/** A person has read of a change of the terms that asked for nothing. */
export const termsDismissal = app.table('terms_dismissal', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  audience: text('audience').$type<'client' | 'professional' | 'company'>().notNull(),
  version: text('version').notNull(),
  dismissedAt: instant('dismissed_at').notNull(),
})

/** One release of the terms in one language. */
export const termsVersion = app.table('terms_version', {
  id: uuid('id').$type<Id<'terms_version'>>().notNull(),
  audience: text('audience').$type<'client' | 'professional' | 'company'>().notNull(),
  version: text('version').notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  title: text('title').notNull(),
  body: text('body').notNull(),
  effectiveAt: instant('effective_at').notNull(),
  isMaterial: boolean('is_material').notNull().default(sql`default`),
  change: text('change'),
})
