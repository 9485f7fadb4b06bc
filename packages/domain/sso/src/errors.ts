import {
  CodedError,
  conflict,
  type ErrorDetails,
  invalid,
  limitReached,
  notAllowed,
  notFound,
  precondition,
} from '@kara/kernel'
import { directoryLimits, limits, setUpLimits } from './contracts.ts'
import { explainReason } from './rules/catalogue/entries.ts'
import { catalogueEn } from './rules/catalogue/messages-en.ts'
import type { ReasonCode } from './rules/catalogue/reasons.ts'
import type { Refusal } from './rules/refusal.ts'

export const notAllowedHere = () =>
  notAllowed('sso.not_allowed', 'You may not do this with the company’s sign-in.')
export const connectionMissing = () => notFound('sso.connection_missing', 'There is no such company sign-in.')
export const attemptMissing = () =>
  notFound('sso.attempt_missing', 'There is no sign-in attempt with this reference code.')
export const refusedLogoutMissing = () =>
  notFound('sso.refused_logout_missing', 'No message about signing out is kept under this reference code.')
export const tooManyConnections = () =>
  limitReached('sso.connections_max', `A company can have ${limits.connectionsMax} sign-in connections.`, {
    values: { max: limits.connectionsMax },
  })
export const tooManyDirectories = () =>
  limitReached('sso.directories_max', `A company can have ${directoryLimits.directoriesMax} directories.`, {
    values: { max: directoryLimits.directoriesMax },
  })
export const shutOut = () =>
  notAllowed('sso.shut_out', 'The company’s directory says that this person has left.')
export const directoryMissing = () => notFound('sso.directory_missing', 'There is no such directory.')
export const notTested = () =>
  precondition('sso.not_tested', 'Sign in once through the connection before people depend on it.')
export const testersMissing = () =>
  precondition(
    'sso.testers_missing',
    `Before it is required, ${limits.testersMin} different people pass the test within a day, and you begin one of the tests.`,
    { values: { people: limits.testersMin } },
  )
export const testNotPassed = () =>
  precondition('sso.test_not_passed', 'This test sign-in did not succeed, so nothing was switched on.')
export const testOutdated = () =>
  precondition('sso.test_outdated', 'The connection was changed after this test. Test it again.')
export const stateChanged = () =>
  conflict('sso.state_changed', 'Somebody else changed this connection meanwhile. Look again.')

/**
 * A refusal of the catalogue as an error: `values.code` opens its entry, `values.reference` the attempt. The
 * English sentence is the catalogue's own.
 */
export function refused(
  refusal: Pick<Refusal, 'reason' | 'expected' | 'received'>,
  reference?: string,
): CodedError {
  const { reason, expected, received } = refusal
  const entry = explainReason(reason)
  const sentence = catalogueEn[entry.code].says.replaceAll('{company}', 'your company')
  const values: NonNullable<ErrorDetails['values']> = {
    code: entry.code,
    ...(expected ? { expected } : {}),
    ...(received ? { received } : {}),
    ...(reference ? { reference } : {}),
  }
  const make = entry.seenAt === 'set_up' ? invalid : precondition
  return make(`sso.${reason}`, sentence, { values })
}

/** The same, beside the field whose content it is about. */
export function refusedAt(
  field: string,
  refusal: Pick<Refusal, 'reason' | 'expected' | 'received'>,
): CodedError {
  const { kind, code, message, details } = refused(refusal)
  return new CodedError(kind, code, message, { ...details, fields: { [field]: [code] } })
}

/** The same for a reason that needs no comparison. */
export const refusedFor = (reason: ReasonCode, reference?: string) =>
  refused({ reason, expected: null, received: null }, reference)

export const returnPathInvalid = () =>
  invalid('sso.return_path_invalid', 'The address to return to is not one of ours.')

export const documentMissing = () =>
  notFound('sso.document_missing', 'The answer of this attempt is not kept, or not any more.')
export const incidentOpen = () =>
  conflict('sso.incident_open', 'This trouble is announced already. Look at it again.')
export const breakGlassRefused = () =>
  precondition(
    'sso.break_glass_refused',
    'There is no way in by this address and password. It is only for owners, while their company’s sign-in is out of order.',
  )
export const incidentMissing = () => notFound('sso.incident_missing', 'There is no such announcement.')
export const setUpLinkMissing = () =>
  notFound('sso.set_up_link_missing', 'There is no such set-up link. Ask for it again.')
/** Why a link that worked once does not now. */
export const setUpLinkOver = (why: 'expired' | 'replaced' | 'withdrawn') =>
  precondition(`sso.set_up_link_${why}`, 'This set-up link does not work any more. Ask for a new one.', {
    values: { days: setUpLimits.setUpLinkDays },
  })
export const setUpLinksEnough = () =>
  limitReached(
    'sso.set_up_links_max',
    `A company can make ${setUpLimits.setUpLinksPerDayMax} links in a day.`,
    {
      values: { max: setUpLimits.setUpLinksPerDayMax },
    },
  )
export const setUpLinkRace = () =>
  conflict('sso.set_up_link_race', 'Somebody else made a link at this moment. Look at theirs.')
export const dependedUpon = () =>
  precondition(
    'sso.depended_upon',
    'People sign in through this connection, so only an administrator of the company may change it.',
  )
export const shareMissing = () => notFound('sso.share_missing', 'There is nothing behind this link.')
export const shareExpired = () =>
  precondition('sso.share_expired', `This link worked for ${limits.shareDays} days. Ask for a new one.`, {
    values: { days: limits.shareDays },
  })
export const helpAskedEnough = () =>
  limitReached('sso.help_max', 'Support has your messages about this attempt and will answer.')
export const nothingToResolve = () => precondition('sso.nothing_to_resolve', 'This sign-in succeeded.')
export const alreadyResolved = () => conflict('sso.already_resolved', 'This attempt is resolved already.')
