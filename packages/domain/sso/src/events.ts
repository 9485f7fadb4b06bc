import type { AttemptId, CompanyId, ConnectionId, DomainEvent, Id, SetUpLinkId } from '@kara/kernel'
import type { ConnectionState, IncidentKind } from './contracts.ts'
import type { ReasonCode } from './rules/catalogue/reasons.ts'

/** A company has a link to an identity provider, not yet tried. */
export const connectionCreated = (companyId: CompanyId, connectionId: ConnectionId): DomainEvent => ({
  type: 'sso_connection.created',
  scope: { companyId },
  payload: { companyId, connectionId },
})

/** Its metadata was renewed: addresses or certificates changed. */
export const connectionRenewed = (companyId: CompanyId, connectionId: ConnectionId): DomainEvent => ({
  type: 'sso_connection.renewed',
  scope: { companyId },
  payload: { companyId, connectionId },
})

export const connectionStateChanged = (
  companyId: CompanyId,
  connectionId: ConnectionId,
  state: ConnectionState,
): DomainEvent => ({
  type: 'sso_connection.state_changed',
  scope: { companyId },
  payload: { companyId, connectionId, state },
})

/** IT has a link by which to set up the sign-in; where a letter brings it is sealed. */
export const setUpLinkMade = (
  companyId: CompanyId,
  link: {
    readonly linkId: SetUpLinkId
    readonly locale: 'en' | 'is'
    readonly sealed: string | null
  },
): DomainEvent => ({
  type: 'sso_set_up_link.made',
  scope: { companyId },
  payload: { companyId, ...link },
})

/** Its provider published new certificates, which count from now on beside those in use. */
export const certificatesAdded = (companyId: CompanyId, connectionId: ConnectionId): DomainEvent => ({
  type: 'sso_connection.certificates_added',
  scope: { companyId },
  payload: { companyId, connectionId },
})

/** Nobody can sign in any more once the last certificate ends. */
export const certificateEnding = (
  companyId: CompanyId,
  connectionId: ConnectionId,
  { days, endsAt }: { readonly days: number; readonly endsAt: string },
): DomainEvent => ({
  type: 'sso_connection.certificate_ending',
  scope: { companyId },
  payload: { companyId, connectionId, days, endsAt },
})

/** The provider's metadata names another identifier or address, which waits for the company's word. */
export const changeProposed = (companyId: CompanyId, connectionId: ConnectionId): DomainEvent => ({
  type: 'sso_connection.change_proposed',
  scope: { companyId },
  payload: { companyId, connectionId },
})

/** The metadata could be read until yesterday. */
export const metadataUnreadable = (companyId: CompanyId, connectionId: ConnectionId): DomainEvent => ({
  type: 'sso_connection.metadata_unreadable',
  scope: { companyId },
  payload: { companyId, connectionId },
})

/** There is trouble with a company's sign-in, which its people read where they sign in. */
export const incidentOpened = (
  companyId: CompanyId,
  connectionId: ConnectionId,
  incident: { readonly kind: IncidentKind; readonly openedAt: string },
): DomainEvent => ({
  type: 'sso_incident.opened',
  scope: { companyId },
  payload: { companyId, connectionId, ...incident },
})

/** More sign-ins of a company fail than is usual there; support is told. */
export const alertOpened = (
  companyId: CompanyId,
  connectionId: ConnectionId,
  alertId: Id<'sso_alert'>,
): DomainEvent => ({
  type: 'sso_alert.opened',
  scope: { companyId },
  payload: { companyId, connectionId, alertId },
})

/** An owner came in past the company's own sign-in, which is out of order. Told to all who look after it. */
export const breakGlassOpened = (
  companyId: CompanyId,
  connectionId: ConnectionId,
  endsAt: string,
): DomainEvent => ({
  type: 'break_glass.opened',
  scope: { companyId },
  payload: { companyId, connectionId, endsAt },
})

/** Somebody signed in; whom it was stays out of the company's events. */
export const attemptSucceeded = (companyId: CompanyId, attemptId: AttemptId): DomainEvent => ({
  type: 'sso_attempt.succeeded',
  scope: { companyId },
  payload: { companyId, attemptId },
})

export const attemptRefused = (companyId: CompanyId, end: FailedAttempt): DomainEvent => ({
  type: 'sso_attempt.refused',
  scope: { companyId },
  payload: { companyId, ...end },
})

/** Somebody left for the identity provider and never came back through it. */
export const attemptAbandoned = (companyId: CompanyId, end: FailedAttempt): DomainEvent => ({
  type: 'sso_attempt.abandoned',
  scope: { companyId },
  payload: { companyId, ...end },
})

export interface FailedAttempt {
  readonly attemptId: AttemptId
  readonly connectionId: ConnectionId
  readonly reason: ReasonCode
}

/** One answer to one person who asked for help; where it goes is sealed. */
export interface AttemptResolved {
  readonly helpRequestId: string
  readonly reference: string
  readonly locale: 'en' | 'is'
  readonly host: string
  readonly sealed: string
}

/** Support found the cause put right; published once for each who asked. */
export const attemptResolved = (companyId: CompanyId, answer: AttemptResolved): DomainEvent => ({
  type: 'sso_attempt.resolved',
  scope: { companyId },
  payload: { companyId, ...answer },
})

/** A directory may tell us who works at the company, from now on. */
export const directoryConnected = (companyId: CompanyId, directoryId: string): DomainEvent => ({
  type: 'sso_directory.connected',
  scope: { companyId },
  payload: { companyId, directoryId },
})

export const directoryEnded = (companyId: CompanyId, directoryId: string): DomainEvent => ({
  type: 'sso_directory.ended',
  scope: { companyId },
  payload: { companyId, directoryId },
})
