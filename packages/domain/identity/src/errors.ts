import {
  conflict,
  invalid,
  limitReached,
  notAllowed,
  notFound,
  notSignedIn,
  precondition,
} from '@kara/kernel'
import { limits } from './contracts.ts'

export const notAtGate = () =>
  notAllowed('identity.not_allowed', 'This belongs to signing in and cannot be done from here.')
export const notYourAccount = () =>
  notAllowed('identity.not_your_account', 'You can only do this with your own account.')
export const personMissing = () => notFound('identity.person_missing', 'There is no such account.')

export const emailInvalid = () =>
  invalid('identity.email_invalid', 'This is not an email address.', {
    fields: { email: ['identity.email_invalid'] },
  })
export const passwordWeak = (code: 'identity.password_common' | 'identity.password_personal') =>
  invalid(code, 'This password is easy to guess. Choose another one.', { fields: { password: [code] } })
export const addressTaken = () =>
  conflict('identity.address_taken', 'This address already belongs to an account. Sign in instead.')

export const credentialsWrong = () =>
  notSignedIn('identity.credentials_wrong', 'The address or the password is not right.')
export const ssoRequired = (domain: string) =>
  precondition('identity.sso_required', `Addresses at ${domain} sign in through the company.`, {
    values: { domain },
  })
export const tooManyTries = (waitSeconds: number) =>
  limitReached('identity.too_many_tries', 'Too many tries. Wait a little and try again.', {
    values: { waitSeconds },
  })

export const codeWrong = (triesLeft: number) =>
  invalid('identity.code_wrong', `This code is not right. Tries left: ${triesLeft}.`, {
    fields: { code: ['identity.code_wrong'] },
    values: { triesLeft },
  })
export const codeExpired = () =>
  precondition('identity.code_expired', 'This code is no longer valid. Ask for a new one.')
export const codeLocked = (waitSeconds: number) =>
  limitReached(
    'identity.code_locked',
    `Three wrong codes. You can ask for a new one in ${limits.codeLockMinutes} minutes.`,
    {
      values: { waitSeconds },
    },
  )
export const resendTooSoon = (waitSeconds: number) =>
  limitReached('identity.resend_too_soon', `A code is on its way. Wait ${waitSeconds} seconds for another.`, {
    values: { waitSeconds },
  })

export const tooManyEmails = () =>
  limitReached('identity.emails_max', `An account can have ${limits.emailsMax} addresses.`, {
    values: { max: limits.emailsMax },
  })
export const signInAgain = () =>
  precondition(
    'identity.sign_in_again',
    'Sign in once more before you change this: it protects your account.',
  )

export const confirmFirst = () =>
  precondition(
    'identity.confirm_first',
    'Show your passkey or electronic ID once more before you change this: it protects your account.',
  )
export const lastAddress = () =>
  precondition('identity.last_address', 'An account keeps at least one confirmed address.')

export const addressOfWork = () =>
  precondition(
    'identity.address_of_work',
    'Your company knows you by this address, so it stays as long as you work there.',
  )

export const lastWayIn = () =>
  precondition(
    'identity.last_way_in',
    'First add a private address and confirm it: without one nothing would open your account.',
  )

export const handoffInvalid = () =>
  precondition('identity.handoff_invalid', 'This link has been used or is too old. Sign in again.')
export const returnPathInvalid = () =>
  invalid('identity.return_path_invalid', 'The address to return to is not one of ours.')
export const notSignedInHere = () => notSignedIn('identity.session_ended', 'Sign in again to continue.')

export const linkConflict = () =>
  conflict(
    'identity.link_conflict',
    'You already have an account with this address that another sign-in opens. We ask for a proof before joining them.',
  )
export const opensAnother = () =>
  conflict(
    'identity.opens_another',
    'This sign-in opens another account than the one that is signed in here. Sign out first.',
  )
export const subjectChanged = () =>
  conflict(
    'identity.subject_changed',
    'This address opened an account here under another identifier of the same sign-in. Support looks whether it is the same person.',
  )
export const struckOff = () =>
  notAllowed('identity.struck_off', 'The company has taken this address off the list of its people.')
export const linkingOver = () =>
  precondition(
    'identity.linking_over',
    'This question has been answered or is too old. Sign in through your company once more.',
  )
export const domainNotVerified = (domain: string) =>
  notAllowed('identity.domain_not_verified', `The company has not proven that ${domain} is its domain.`, {
    values: { domain },
  })

export const termsMissing = () => notFound('identity.terms_missing', 'There are no such terms.')
export const termsOutdated = () =>
  conflict('identity.terms_outdated', 'Newer terms apply now. Read those before accepting.')
export const demoOff = () =>
  notAllowed('identity.demo_off', 'One-click sign-in exists only in a demonstration.')
