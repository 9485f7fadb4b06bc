import { writeCompanySignIn, writeDomainProof } from '../../reads/write-company-sign-in.ts'
import { writeSetUpLink } from '../../reads/write-set-up-link.ts'
import { writeSignInAgain, writeSupportAnswer } from '../../reads/write-sign-in-again.ts'
import { DomainProofDue } from '../../rules/domain-payloads.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'
import { SupportAnswer } from '../../rules/support-payloads.ts'

/** A company's sign-in: to HR, to IT, to whoever could not sign in. */
export const signInLetters: readonly PlannedLetter[] = [
  plannedLetter(due.ConnectionDue, writeCompanySignIn, {
    kind: 'notice.company_sign_in',
    order: ({ companyId, connectionId, adminId, matter, endsAt, days, at }) => ({
      letter: 'company_sign_in',
      causeKey: [connectionId, adminId, matter, endsAt ? `${endsAt}|${days}` : at].join('|'),
      recipientKind: 'admin',
      companyId,
    }),
  }),
  plannedLetter(DomainProofDue, writeDomainProof, {
    kind: 'notice.domain_proof',
    order: ({ companyId, domainId, adminId, stage, since }) => ({
      letter: 'domain_proof',
      causeKey: [domainId, adminId, stage, since].join('|'),
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
  plannedLetter(SupportAnswer, writeSupportAnswer, {
    kind: 'notice.support_answer',
    order: ({ conversationId, personId, seenUpTo }) => ({
      letter: 'support_answer',
      causeKey: `${conversationId}|${seenUpTo}`,
      recipientKind: personId ? 'client' : 'address',
    }),
  }),
]
