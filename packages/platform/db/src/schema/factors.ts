// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from '../columns.ts'

const app = pgSchema('app')

/** A way back into an account whose every factor is lost. */
export const accountRecovery = app.table('account_recovery', {
  id: uuid('id').$type<Id<'account_recovery'>>().notNull(),
  reference: text('reference').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  method: text('method').$type<'password' | 'sso' | 'eid' | 'code' | 'demo'>().notNull(),
  passkeys: integer('passkeys').notNull(),
  hasElectronicId: boolean('has_electronic_id').notNull(),
  privateAddresses: integer('private_addresses').notNull(),
  workAddresses: integer('work_addresses').notNull(),
  words: text('words').notNull(),
  askedAt: instant('asked_at').notNull(),
  waitsUntil: instant('waits_until').notNull(),
  confirmedAt: instant('confirmed_at'),
  outcome: text('outcome').$type<'done' | 'stopped' | 'refused' | 'shown'>(),
  endedAt: instant('ended_at'),
})

/** What convinced one of support that an account is to be opened again. */
export const accountRecoveryApproval = app.table('account_recovery_approval', {
  recoveryId: uuid('recovery_id').$type<Id<'account_recovery'>>().notNull(),
  staffId: uuid('staff_id').$type<Id<'person'>>().notNull(),
  reason: text('reason').notNull(),
  approvedAt: instant('approved_at').notNull(),
})

/** One way to the electronic ID and back. */
export const eidAttempt = app.table('eid_attempt', {
  id: uuid('id').$type<Id<'eid_attempt'>>().notNull(),
  stateHash: text('state_hash').notNull(),
  browserHash: text('browser_hash').notNull(),
  purpose: text('purpose').$type<'confirm' | 'add' | 'sign_in'>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  sessionId: text('session_id'),
  secretsSealed: bytes('secrets_sealed').notNull(),
  returnPath: text('return_path').notNull(),
  outcome: text('outcome').notNull().default(sql`default`),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  consumedAt: instant('consumed_at'),
})

/** An electronic ID on its way from one account of a person to another of theirs; sealed. */
export const eidMove = app.table('eid_move', {
  id: uuid('id').$type<Id<'eid_move'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  ownerId: uuid('owner_id').$type<Id<'person'>>().notNull(),
  nationalIdHash: text('national_id_hash').notNull(),
  nationalIdSealed: bytes('national_id_sealed').notNull(),
  nameAtProof: text('name_at_proof').notNull(),
  acr: text('acr'),
  returnPath: text('return_path').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  movedAt: instant('moved_at'),
})

/** Who of support read the two names of a review, and why. */
export const eidNameOpening = app.table('eid_name_opening', {
  reviewId: uuid('review_id').$type<Id<'eid_name_review'>>().notNull(),
  staffId: uuid('staff_id').$type<Id<'person'>>().notNull(),
  openedAt: instant('opened_at').notNull(),
  reason: text('reason').notNull(),
})

/** An electronic ID whose name is not that of the account, until support has compared them. */
export const eidNameReview = app.table('eid_name_review', {
  id: uuid('id').$type<Id<'eid_name_review'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  askedAt: instant('asked_at').notNull(),
  outcome: text('outcome').$type<'approved' | 'refused' | 'withdrawn'>(),
  endedAt: instant('ended_at'),
})

/** Somebody who wants to know when the electronic ID answers again. */
export const eidWait = app.table('eid_wait', {
  id: uuid('id').$type<Id<'eid_wait'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  askedAt: instant('asked_at').notNull(),
  outcome: text('outcome').$type<'answered' | 'shown' | 'given_up'>(),
  endedAt: instant('ended_at'),
})

/** A passkey that protects a person's account; only its public half. */
export const passkey = app.table('passkey', {
  id: text('id').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  publicKey: bytes('public_key').notNull(),
  counter: bigint('counter', { mode: 'number' }).notNull(),
  transports: text('transports').array().notNull().default(sql`default`),
  label: text('label').notNull(),
  isSynced: boolean('is_synced').notNull(),
  createdAt: instant('created_at').notNull(),
  lastUsedAt: instant('last_used_at'),
})

/** A question that a passkey answers once, within minutes. */
export const passkeyChallenge = app.table('passkey_challenge', {
  id: uuid('id').$type<Id<'passkey_challenge'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  sessionId: text('session_id').notNull(),
  purpose: text('purpose').$type<'add' | 'confirm'>().notNull(),
  challenge: text('challenge').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  consumedAt: instant('consumed_at'),
})

/** The electronic ID that a person has shown; sealed. */
export const personEid = app.table('person_eid', {
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  scheme: text('scheme').notNull(),
  nationalIdHash: text('national_id_hash').notNull(),
  nationalIdSealed: bytes('national_id_sealed').notNull(),
  nameAtProof: text('name_at_proof').notNull(),
  acr: text('acr'),
  provedAt: instant('proved_at').notNull(),
})
