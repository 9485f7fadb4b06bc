// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from '../columns.ts'

const app = pgSchema('app')

/** An owner signed in without the company's own sign-in, which was out of order. */
export const breakGlass = app.table('break_glass', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'break_glass'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  openedAt: instant('opened_at').notNull(),
  endsAt: instant('ends_at').notNull(),
})

/** More sign-ins of a company fail than usual, while it lasts. */
export const ssoAlert = app.table('sso_alert', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_alert'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  failed: integer('failed').notNull(),
  succeeded: integer('succeeded').notNull(),
  usualFailed: integer('usual_failed').notNull(),
  usualSucceeded: integer('usual_succeeded').notNull(),
  openedAt: instant('opened_at').notNull(),
  endedAt: instant('ended_at'),
})

/** An assertion that was presented once and never again. */
export const ssoAssertionSeen = app.table('sso_assertion_seen', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  assertionId: text('assertion_id').notNull(),
  seenAt: instant('seen_at').notNull(),
  forgetAt: instant('forget_at').notNull(),
})

/** One try to sign in through a company's identity provider. */
export const ssoAttempt = app.table('sso_attempt', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_attempt'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  reference: text('reference').notNull(),
  purpose: text('purpose').$type<'sign_in' | 'test'>().notNull(),
  host: text('host').notNull(),
  browserHash: text('browser_hash').notNull(),
  returnPath: text('return_path').notNull(),
  requestId: text('request_id'),
  relayState: text('relay_state'),
  step: text('step').notNull(),
  outcome: text('outcome').$type<'open' | 'succeeded' | 'refused' | 'abandoned'>().notNull(),
  code: text('code'),
  owner: text('owner').$type<'user' | 'company_it' | 'hr' | 'support' | 'engineers' | 'vendor'>(),
  emailDomain: text('email_domain'),
  expected: jsonb('expected'),
  received: jsonb('received'),
  claims: jsonb('claims'),
  handoffHash: text('handoff_hash'),
  handoffExpiresAt: instant('handoff_expires_at'),
  handoffConsumedAt: instant('handoff_consumed_at'),
  subject: text('subject'),
  identitySealed: bytes('identity_sealed'),
  startedAt: instant('started_at').notNull(),
  returnedAt: instant('returned_at'),
  finishedAt: instant('finished_at'),
  expiresAt: instant('expires_at').notNull(),
  subjectHash: text('subject_hash'),
  testedBy: uuid('tested_by').$type<Id<'person'>>(),
  typedHash: text('typed_hash'),
})

/** One step of an attempt, in time order. */
export const ssoAttemptStep = app.table('sso_attempt_step', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  attemptId: uuid('attempt_id').$type<Id<'sso_attempt'>>().notNull(),
  seq: integer('seq').notNull(),
  at: instant('at').notNull(),
  step: text('step').notNull(),
  outcome: text('outcome').$type<'ok' | 'refused' | 'info'>().notNull(),
  detail: jsonb('detail').notNull().default(sql`default`),
})

/** One company's link to an identity provider. */
export const ssoConnection = app.table('sso_connection', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_connection'>>().notNull(),
  protocol: text('protocol').$type<'saml' | 'oidc'>().notNull(),
  state: text('state').$type<'draft' | 'tested' | 'optional' | 'required' | 'disabled'>().notNull(),
  label: text('label').notNull(),
  idpEntityId: text('idp_entity_id').notNull(),
  idpMetadata: text('idp_metadata').notNull(),
  ssoUrl: text('sso_url').notNull(),
  certificates: jsonb('certificates').notNull(),
  entityId: text('entity_id').notNull(),
  acsUrl: text('acs_url').notNull(),
  libraryClientId: text('library_client_id'),
  libraryClientSecret: bytes('library_client_secret'),
  createdAt: instant('created_at').notNull(),
  testedAt: instant('tested_at'),
  stateChangedAt: instant('state_changed_at').notNull(),
  providerClientId: text('provider_client_id'),
  providerSecretSealed: bytes('provider_secret_sealed'),
  metadataUrl: text('metadata_url'),
  metadataCheckedAt: instant('metadata_checked_at'),
  metadataProblem: text('metadata_problem'),
  proposedMetadata: text('proposed_metadata'),
  proposedAt: instant('proposed_at'),
  factsChangedAt: instant('facts_changed_at'),
  dismissedMetadata: text('dismissed_metadata'),
  dismissedAt: instant('dismissed_at'),
  replacedConnectionId: uuid('replaced_connection_id').$type<Id<'sso_connection'>>(),
  replacedUntil: instant('replaced_until'),
})

/** A directory of a company that tells us who works there. */
export const ssoDirectory = app.table('sso_directory', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_directory'>>().notNull(),
  label: text('label').notNull(),
  kind: text('kind').$type<'entra' | 'okta' | 'onelogin' | 'jumpcloud' | 'generic'>().notNull(),
  tokenHash: text('token_hash').notNull(),
  libraryDirectoryId: text('library_directory_id'),
  createdAt: instant('created_at').notNull(),
  tokenMadeAt: instant('token_made_at').notNull(),
  heardAt: instant('heard_at'),
  endedAt: instant('ended_at'),
  pushCount: bigint('push_count', { mode: 'number' }).notNull().default(sql`default`),
  pushedAt: instant('pushed_at'),
  refusalCount: bigint('refusal_count', { mode: 'number' }).notNull().default(sql`default`),
  refusedAt: instant('refused_at'),
  refusedFor: text('refused_for').$type<'token' | 'request' | 'answer' | 'unavailable'>(),
})

/** Somebody a company's directory told us of, by the hash of their address. */
export const ssoDirectoryUser = app.table('sso_directory_user', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  directoryId: uuid('directory_id').$type<Id<'sso_directory'>>().notNull(),
  libraryUserId: text('library_user_id').notNull(),
  emailHash: text('email_hash').notNull(),
  emailDomain: text('email_domain').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>(),
  isActive: boolean('is_active').notNull(),
  changedAt: instant('changed_at').notNull(),
  goneAt: instant('gone_at'),
})

/** The sealed answer of a refused attempt, for some days. */
export const ssoDocument = app.table('sso_document', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  attemptId: uuid('attempt_id').$type<Id<'sso_attempt'>>().notNull(),
  documentSealed: bytes('document_sealed').notNull(),
  judgedAt: instant('judged_at').notNull(),
  keptUntil: instant('kept_until').notNull(),
  keys: jsonb('keys').notNull().default(sql`default`),
})

/** Somebody who could not sign in asks support for help. */
export const ssoHelpRequest = app.table('sso_help_request', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_help_request'>>().notNull(),
  attemptId: uuid('attempt_id').$type<Id<'sso_attempt'>>().notNull(),
  message: text('message').notNull().default(sql`default`),
  replySealed: bytes('reply_sealed'),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  host: text('host').notNull(),
  createdAt: instant('created_at').notNull(),
  wordsSealed: bytes('words_sealed'),
})

/** Trouble with a company's sign-in, while it lasts. */
export const ssoIncident = app.table('sso_incident', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_incident'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  kind: text('kind').$type<'provider' | 'set_up' | 'ours' | 'certificate'>().notNull(),
  openedAt: instant('opened_at').notNull(),
  openedBy: uuid('opened_by').$type<Id<'person'>>(),
  endedAt: instant('ended_at'),
  endedBy: uuid('ended_by').$type<Id<'person'>>(),
})

/** A sign-out that may go on at the company's provider, for minutes. */
export const ssoLogout = app.table('sso_logout', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_logout'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  host: text('host').notNull(),
  browserHash: text('browser_hash').notNull(),
  requestId: text('request_id'),
  stateHash: text('state_hash'),
  subjectSealed: bytes('subject_sealed'),
  offeredAt: instant('offered_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  askedAt: instant('asked_at'),
  answeredAt: instant('answered_at'),
  isConfirmed: boolean('is_confirmed').notNull().default(sql`default`),
})

/** Who a sign-in is at the company's provider, sealed, while it lives. */
export const ssoProviderSession = app.table('sso_provider_session', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  signInId: uuid('sign_in_id').$type<Id<'sign_in'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  subjectHash: text('subject_hash'),
  indexHash: text('index_hash'),
  subjectSealed: bytes('subject_sealed'),
  begunAt: instant('begun_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** A message about signing out that was not believed, sealed, for some days. */
export const ssoRefusedLogout = app.table('sso_refused_logout', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_refused_logout'>>().notNull(),
  connectionId: uuid('connection_id').$type<Id<'sso_connection'>>().notNull(),
  reference: text('reference').notNull(),
  way: text('way').$type<'address' | 'form' | 'token'>().notNull(),
  reason: text('reason').notNull(),
  field: text('field').notNull(),
  expected: text('expected'),
  received: text('received'),
  messageSealed: bytes('message_sealed').notNull(),
  receivedAt: instant('received_at').notNull(),
  keptUntil: instant('kept_until').notNull(),
})

/** Support found the cause of an attempt put right. */
export const ssoResolution = app.table('sso_resolution', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  attemptId: uuid('attempt_id').$type<Id<'sso_attempt'>>().notNull(),
  resolvedAt: instant('resolved_at').notNull(),
  resolvedBy: uuid('resolved_by').$type<Id<'person'>>().notNull(),
})

/** A link by which IT sets up the company's sign-in, for some days. */
export const ssoSetUpLink = app.table('sso_set_up_link', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_set_up_link'>>().notNull(),
  tokenHash: text('token_hash').notNull(),
  createdBy: uuid('created_by').$type<Id<'person'>>().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
  endedWhy: text('ended_why').$type<'replaced' | 'withdrawn'>(),
  openedTimes: integer('opened_times').notNull().default(sql`default`),
  openedAt: instant('opened_at'),
})

/** A link to the redacted diagnosis of an attempt, for some days. */
export const ssoShare = app.table('sso_share', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_share'>>().notNull(),
  attemptId: uuid('attempt_id').$type<Id<'sso_attempt'>>().notNull(),
  tokenHash: text('token_hash').notNull(),
  madeBy: text('made_by').$type<'person' | 'support'>().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** One time that a shared diagnosis was opened. */
export const ssoShareView = app.table('sso_share_view', {
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  id: uuid('id').$type<Id<'sso_share_view'>>().notNull(),
  shareId: uuid('share_id').$type<Id<'sso_share'>>().notNull(),
  at: instant('at').notNull(),
  device: text('device').notNull(),
})
