import { conflict, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'
import { limits } from './contracts.ts'

export const notAtGate = () =>
  notAllowed('factors.not_allowed', 'This belongs to signing in and cannot be done from here.')
export const notSignedInHere = () =>
  precondition('factors.session_ended', 'Your session has ended. Sign in again to continue.')
export const passkeyRefused = () =>
  precondition('factors.passkey_refused', 'This passkey did not answer our question. Try once more.')
export const passkeyKnown = () =>
  conflict('factors.passkey_known', 'This passkey protects an account already.')
export const noPasskey = () => notFound('factors.passkey_missing', 'There is no such passkey.')
export const tooManyPasskeys = () =>
  limitReached('factors.passkeys_max', `An account can have ${limits.passkeysMax} passkeys.`, {
    values: { max: limits.passkeysMax },
  })
/** Why the electronic ID could not be used; each has its own sentence where pages speak. */
const eidSaid = {
  eid_cancelled: 'The electronic ID was cancelled. Nothing has changed.',
  eid_unavailable: 'The electronic ID does not answer right now. Try again in a while.',
  eid_invalid: 'The answer of the electronic ID could not be verified. Try once more.',
  eid_delegated: 'Somebody else’s ID cannot be used, not even on their behalf. Use your own.',
  eid_legal_entity: 'This is the ID of a company. Use your own.',
  eid_low_assurance: 'This way of signing in is not strong enough. Use the ID on your phone or card.',
  eid_in_use:
    'This electronic ID opens another account. If both are yours, sign in with it and join them there.',
  eid_other: 'This is not the electronic ID that this account knows.',
  eid_unknown: 'No account knows this electronic ID yet. Sign in another way and add it to your account.',
  eid_sso_required:
    'Your company has people sign in through it alone. Sign in at your hub, with your work account.',
  eid_over: 'This try is over or began in another browser. Begin once more.',
} as const
/** Each has its entry in the catalogue of refusals. */
export const eidRefusals = Object.keys(eidSaid) as (keyof typeof eidSaid)[]
export const eidRefused = (reason: keyof typeof eidSaid) => precondition(`factors.${reason}`, eidSaid[reason])
export const moveThroughCompany = () =>
  precondition(
    'factors.eid_move_company',
    'Your other account signs in through a company. Take the electronic ID off there, and add it here afterwards.',
  )
export const onlySupport = () => notAllowed('factors.only_support', 'This page is for support staff.')
export const nothingToRecover = () =>
  precondition('factors.nothing_to_recover', 'Nothing protects this account, so there is nothing to recover.')
export const tooManyRecoveries = () =>
  limitReached(
    'factors.recoveries_max',
    'You have asked for this several times within a month. Write to support.',
  )
export const recoveryMissing = () =>
  notFound('factors.recovery_missing', 'No recovery has this reference code, or its link is not whole.')
export const recoveryOver = () =>
  precondition('factors.recovery_over', 'This recovery has ended. It can be begun anew.')
export const recoveryNotReady = () =>
  precondition('factors.recovery_not_ready', 'This recovery still waits. Nothing has changed.')
export const approvedBefore = () =>
  conflict('factors.approved_before', 'You have approved this already. A second person has to.')
export const ownRecovery = () => notAllowed('factors.own_recovery', 'Nobody judges their own recovery.')
export const nameReviewMissing = () => notFound('factors.name_review_missing', 'There is no such comparison.')
export const nameReviewOver = () =>
  conflict('factors.name_review_over', 'This was decided already, or the electronic ID is off the account.')
export const namesUnread = () => precondition('factors.names_unread', 'Read both names first, with a reason.')
export const ownNameReview = () => notAllowed('factors.own_name_review', 'Nobody judges their own name.')
export const returnPathInvalid = () =>
  precondition('factors.return_path_invalid', 'The address to return to is not one of ours.')
