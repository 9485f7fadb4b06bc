import * as due from '../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../rules/planned-letter.ts'
import { accountLetters } from './account-letters.ts'
import { sessionLetters } from './session-letters.ts'
import { writeCodeLetter } from './write-code-letter.ts'
import { writeCredentialExpiring } from './write-credential-expiring.ts'
import { writeCreditUpdate } from './write-credit-update.ts'
import { writeHubPublished } from './write-hub-published.ts'
import { writeIntakeDue } from './write-intake-due.ts'
import { writeInvitation } from './write-invitation.ts'
import { writePoolNotice } from './write-pool-notice.ts'
import { writeRequestUpdate } from './write-request-update.ts'
import { writeSetUpLink } from './write-set-up-link.ts'
import { writeCompanySignIn, writeSignInAgain } from './write-sign-in-again.ts'
import { writeStandingChanged } from './write-standing-changed.ts'

/** Every kind of planned notice, with the letter it becomes. */
export const plannedLetters: readonly PlannedLetter[] = [
  ...sessionLetters,
  ...accountLetters,
  plannedLetter(due.CreditDue, writeCreditUpdate, {
    kind: 'notice.credit_update',
    order: ({ change, cause }) => ({
      letter: `credit_${change}`,
      causeKey: cause,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.IntakeRequired, writeIntakeDue, {
    kind: 'notice.intake_due',
    order: ({ sessionId, dueAt }) => ({
      letter: 'intake_due',
      causeKey: `${sessionId}|${dueAt}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.CodeRequested, writeCodeLetter, {
    kind: 'notice.code',
    order: ({ codeId, letter }) => ({
      letter: letter === 'account_exists' ? 'account_exists' : 'verification_code',
      causeKey: codeId,
      recipientKind: 'address',
    }),
  }),
  plannedLetter(due.InvitationDue, writeInvitation, {
    kind: 'notice.invitation',
    order: ({ listingId, at }) => ({
      letter: 'professional_invitation',
      causeKey: `${listingId}|${at}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.StandingChanged, writeStandingChanged, {
    kind: 'notice.standing_changed',
    order: ({ stepId }) => ({
      letter: 'standing_changed',
      causeKey: stepId,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.CredentialExpiring, writeCredentialExpiring, {
    kind: 'notice.credential_expiring',
    order: ({ credentialId, days }) => ({
      letter: 'credential_expiring',
      causeKey: `${credentialId}|${days}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.RequestDue, writeRequestUpdate, {
    kind: 'notice.request_update',
    order: ({ requestId, turn, audience }) => ({
      letter: 'request_update',
      causeKey: `${requestId}|${turn}`,
      recipientKind: audience,
    }),
  }),
  plannedLetter(due.PublishedDue, writeHubPublished, {
    kind: 'notice.hub_published',
    order: ({ companyId, hubId, adminId }) => ({
      letter: 'hub_published',
      causeKey: `${hubId}|${adminId}`,
      recipientKind: 'admin',
      companyId,
    }),
  }),
  plannedLetter(due.ConnectionDue, writeCompanySignIn, {
    kind: 'notice.company_sign_in',
    order: ({ companyId, connectionId, adminId, matter, endsAt, days, at }) => ({
      letter: 'company_sign_in',
      causeKey: [connectionId, adminId, matter, endsAt ? `${endsAt}|${days}` : at].join('|'),
      recipientKind: 'admin',
      companyId,
    }),
  }),
  plannedLetter(due.PoolMatterDue, writePoolNotice, {
    kind: 'notice.pool_matter',
    order: ({ companyId, adminId, day, matter }) => ({
      letter: matter,
      causeKey: `${companyId}|${adminId}|${day}`,
      recipientKind: 'admin',
      companyId,
    }),
  }),
  plannedLetter(due.SetUpLinkDue, writeSetUpLink, {
    kind: 'notice.set_up_link',
    order: ({ linkId }) => ({ letter: 'set_up_link', causeKey: linkId, recipientKind: 'address' }),
  }),
  plannedLetter(due.SignInResolved, writeSignInAgain, {
    kind: 'notice.sign_in_again',
    order: ({ helpRequestId }) => ({
      letter: 'sign_in_again',
      causeKey: helpRequestId,
      recipientKind: 'address',
    }),
  }),
]
