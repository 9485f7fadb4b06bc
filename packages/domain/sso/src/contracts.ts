import { AnswerLinkingInput } from '@kara/identity/contracts'
import type { CompanyId, ConnectionId } from '@kara/kernel'
import { z } from 'zod'
import type { PublishedKeyView, WatchedMetadata } from './contracts/watch.ts'
import type { MustAct } from './rules/catalogue/entries.ts'
import type { CatalogueCode, ReasonCode } from './rules/catalogue/reasons.ts'
import { tidyReference } from './rules/tidy-reference.ts'

export * from './contracts/attempts.ts'
export * from './contracts/break-glass.ts'
export * from './contracts/carried.ts'
export * from './contracts/directories.ts'
export * from './contracts/documents.ts'
export * from './contracts/incidents.ts'
export * from './contracts/logout.ts'
export * from './contracts/set-up-links.ts'
export * from './contracts/watch.ts'
export { decodeProviderText } from './rules/catalogue/decode.ts'
export { type CatalogueEntry, catalogue, explainReason } from './rules/catalogue/entries.ts'
export { type Explanation, explain } from './rules/catalogue/explain.ts'
export { writeItMessage } from './rules/catalogue/it-message.ts'
export { type IdentityProduct, productOf } from './rules/catalogue/providers.ts'
export { REASON_CODES, readReason } from './rules/catalogue/reasons.ts'
export type { AttemptHelp, OpenHelpRequest, SharedDiagnosis, SharedLink } from './rules/diagnosis-views.ts'
export type { CatalogueCode, MustAct, ReasonCode }

/** Limits of this module, each with its reason. */
export const limits = {
  /** As many buttons as one chooses from without reading. */
  liveConnectionsMax: 6,
  labelCharsMax: 80,
  /** Metadata of Entra ID and ADFS carries claim lists. */
  metadataCharsMax: 1024 * 1024,
  /** The longest address that every browser and proxy carries. */
  addressCharsMax: 2048,
  /** Client ids and secrets of providers have 20 to 100 characters. */
  clientIdCharsMax: 255,
  clientSecretCharsMax: 512,
  /** An authorization code; Entra ID's reaches 2,000 characters. */
  codeCharsMax: 8192,
  /** One per directory; more than a handful is a mistake. */
  connectionsMax: 8,
  /** From start to return: setting up a second factor takes its time. */
  attemptMinutes: 20,
  /** Long enough for one redirect. */
  handoffSeconds: 60,
  returnPathCharsMax: 512,
  /** An error page of a provider, pasted whole. */
  pastedCharsMax: 4000,
  attemptsPerPage: 50,
  /** Two who signed in today: one may be an exception of the provider's, and yesterday's set-up another one. */
  testersMin: 2,
  testerHours: 24,
  /** How often a provider's metadata is looked at. */
  watchHours: 24,
  /** A clock two minutes off still counts, so an assertion is remembered that much longer. */
  assertionMemoryMinutes: 5,
  /** Long enough for a ticket to be picked up after a long weekend. */
  shareDays: 5,
  /** More about one attempt is said to support's face. */
  helpRequestsMax: 3,
  /** As a conversation with support: longer than any matter takes, and no file on anybody. */
  helpRequestDays: 30,
  /** What an attempt was compared by; that it was, when and how it ended stays. */
  attemptDetailDays: 30,
  helpMessageCharsMax: 1000,
  helpRequestsShown: 50,
  shareViewsShown: 50,
} as const

/** Where every OpenID provider sends people back to, at the app's host. */
export const openIdRedirectPath = '/sso/oidc'

export const connectionStates = ['draft', 'tested', 'optional', 'required', 'disabled'] as const
export type ConnectionState = (typeof connectionStates)[number]

export const attemptPurposes = ['sign_in', 'test'] as const
export type AttemptPurpose = (typeof attemptPurposes)[number]

/** How far an attempt came; each is reached once, in this order. */
export const attemptSteps = [
  'started',
  'sent',
  'returned',
  'checked',
  'verified',
  'admitted',
  'handed_off',
  'completed',
] as const
export type AttemptStep = (typeof attemptSteps)[number]

export const attemptOutcomes = ['open', 'succeeded', 'refused', 'abandoned'] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]

const uuid = z.uuid({ error: 'sso.id_invalid' })
const host = z.string().min(1).max(260)
/** The secret of the browser's own cookie; only its hash is kept. */
const browserToken = z.string().min(20).max(100)
/** Held against identity's rule for return paths as well. */
const returnPath = z
  .string()
  .max(limits.returnPathCharsMax)
  .regex(/^\/(?![/\\])/, 'sso.return_path_invalid')
const reference = z.string().max(80).transform(tidyReference)

const label = z.string().trim().min(1, 'sso.label_missing').max(limits.labelCharsMax, 'sso.label_too_long')
const address = z.string().trim().max(limits.addressCharsMax, 'sso.address_too_long')

/** The connection that is to be renewed, where somebody came to renew one; without it, whichever fits. */
const renews = uuid.optional()

/** Metadata as text, or the address where the provider publishes it. */
export const ConnectSsoInput = z
  .object({
    label,
    metadataXml: z.string().max(limits.metadataCharsMax, 'sso.metadata_too_long').default(''),
    metadataUrl: address.default(''),
    renews,
  })
  .refine(({ metadataXml, metadataUrl }) => metadataXml !== '' || metadataUrl !== '', {
    error: 'sso.metadata_missing',
    path: ['metadataXml'],
  })
export type ConnectSsoInput = z.input<typeof ConnectSsoInput>

/** Where a provider publishes its metadata, or the metadata itself. */
export const GetPublishedMetadataInput = z
  .object({
    metadataUrl: address.default(''),
    metadataXml: z.string().max(limits.metadataCharsMax, 'sso.metadata_too_long').default(''),
  })
  .refine(({ metadataXml, metadataUrl }) => metadataXml !== '' || metadataUrl !== '', {
    error: 'sso.metadata_missing',
    path: ['metadataUrl'],
  })
export type GetPublishedMetadataInput = z.input<typeof GetPublishedMetadataInput>

/** The issuer, or the address of its discovery document. */
const issuer = address.min(1, 'sso.issuer_missing')

/** Where an OpenID provider publishes what it says about itself. */
export const GetPublishedDiscoveryInput = z.object({ issuer })
export type GetPublishedDiscoveryInput = z.input<typeof GetPublishedDiscoveryInput>

export const ConnectOpenIdInput = z.object({
  label,
  issuer,
  clientId: z
    .string()
    .trim()
    .min(1, 'sso.client_id_missing')
    .max(limits.clientIdCharsMax, 'sso.client_id_too_long'),
  clientSecret: z
    .string()
    .trim()
    .min(1, 'sso.client_secret_missing')
    .max(limits.clientSecretCharsMax, 'sso.client_secret_too_long'),
  renews,
})
export type ConnectOpenIdInput = z.input<typeof ConnectOpenIdInput>

export const RecordTestResultInput = z.object({ attemptId: uuid })
export type RecordTestResultInput = z.input<typeof RecordTestResultInput>

export const ActivateConnectionInput = z.object({
  connectionId: uuid,
  to: z.enum(['optional', 'required', 'disabled']),
  /** The connection that our people had until now, `none` to end that; absent leaves it as it is. */
  replaces: z.union([uuid, z.literal('none')]).optional(),
})
export type ActivateConnectionInput = z.input<typeof ActivateConnectionInput>

export const StartSignInAttemptInput = z.object({
  connectionId: uuid,
  purpose: z.enum(attemptPurposes).default('sign_in'),
  /** Where the person is and comes back to: a hub's host, or the app's for a test. */
  host,
  browserToken,
  returnPath,
  /** The address with which the person began, where they wrote one; only a keyed hash is kept. */
  typedEmail: z.string().max(254).optional(),
  /** The provider shall ask the person again, whoever is signed in over there. */
  asksAgain: z.boolean().default(false),
})
export type StartSignInAttemptInput = z.input<typeof StartSignInAttemptInput>

export const ReceiveAssertionInput = z.object({
  connectionId: uuid,
  /** The form fields as they came; absent ones as empty text. */
  samlResponse: z.string(),
  relayState: z.string().max(1000),
})
export type ReceiveAssertionInput = z.input<typeof ReceiveAssertionInput>

export const ReceiveCallbackInput = z.object({
  /** The parameters of the address as they came; absent ones as empty text. */
  state: z.string().max(1000),
  code: z.string().max(limits.codeCharsMax).default(''),
  iss: z.string().max(limits.addressCharsMax).default(''),
  error: z.string().max(200).default(''),
  errorDescription: z.string().max(limits.pastedCharsMax).default(''),
})
export type ReceiveCallbackInput = z.input<typeof ReceiveCallbackInput>

export const CompleteAttemptInput = z.object({
  handoffCode: z.string().max(100),
  host,
  /** Empty when the browser sent no cookie. */
  browserToken: z.string().max(100),
  /** For an account that is made now. */
  locale: z.enum(['en', 'is']),
  timeZone: z.string().min(1).max(64),
  /** The person whose fresh session this same browser holds: proof that an existing account is theirs. */
  provenPersonId: uuid.optional(),
})
export type CompleteAttemptInput = z.input<typeof CompleteAttemptInput>

/** The person's word on a question that `completeAttempt` came back with. */
export const CompleteLinkingInput = AnswerLinkingInput.omit({ browserHash: true }).extend({ browserToken })
export type CompleteLinkingInput = z.input<typeof CompleteLinkingInput>

export const ReportUnfinishedAttemptInput = z.object({
  browserToken,
  /** What the person copied from the provider's page. */
  providerText: z.string().max(limits.pastedCharsMax).optional(),
})
export type ReportUnfinishedAttemptInput = z.input<typeof ReportUnfinishedAttemptInput>

export const ReferenceInput = z.object({ reference })
export type ReferenceInput = z.input<typeof ReferenceInput>

export const BrowserInput = z.object({ browserToken })
export type BrowserInput = z.input<typeof BrowserInput>

export const OpenSharedInput = z.object({ token: z.string().max(100), device: z.string().max(80) })
export type OpenSharedInput = z.input<typeof OpenSharedInput>

export const AskForHelpInput = z.object({
  reference,
  message: z.string().trim().max(limits.helpMessageCharsMax, 'sso.help_too_long').default(''),
  /** Where the answer goes; a private address is best, as the work one may not open. */
  replyTo: z.email('sso.reply_invalid').max(254).optional(),
  locale: z.enum(['en', 'is']),
  host,
})
export type AskForHelpInput = z.input<typeof AskForHelpInput>

export const ListAttemptsInput = z.object({
  companyId: uuid.optional(),
  outcome: z.enum(attemptOutcomes).optional(),
  emailDomain: z.string().max(253).optional(),
  /** Continues a list: the `startedAt` of its last attempt. */
  before: z.iso.datetime().optional(),
})
export type ListAttemptsInput = z.input<typeof ListAttemptsInput>

export interface SigningCertificateView {
  readonly fingerprintSha256: string
  readonly subject: string
  /** ISO 8601 instants. */
  readonly validFrom: string
  readonly validTo: string
}

/** What IT types into the identity provider. */
export interface ServiceAddressesView {
  readonly entityId: string
  readonly acsUrl: string
  /** Where an OpenID provider sends people back to; the same for every connection. */
  readonly redirectUrl: string
  /** Where a provider sends people back to after it signed them out, or says that it did. */
  readonly logoutUrl: string
}

/** What an identity provider publishes about itself, before anything is connected. */
export interface MetadataPreview {
  readonly metadataXml: string
  readonly idpEntityId: string
  readonly ssoUrl: string
  readonly certificates: readonly SigningCertificateView[]
  readonly warnings: readonly string[]
}

/** What an OpenID provider publishes about itself, before anything is connected. */
export interface DiscoveryPreview {
  readonly issuer: string
  readonly authorizationUrl: string
  /** By which its ID tokens may be signed. */
  readonly algorithms: readonly string[]
  readonly keys: readonly PublishedKeyView[]
  /** Whether one can be signed out over there as well. */
  readonly hasLogout: boolean
}

/** The two sides of a connection, as IT knows them. */
export interface ApplicationView extends Pick<ServiceAddressesView, 'entityId' | 'acsUrl'> {
  readonly idpEntityId: string
}

export interface SsoConnection extends ServiceAddressesView {
  readonly id: ConnectionId
  readonly companyId: CompanyId
  readonly protocol: 'saml' | 'oidc'
  readonly state: ConnectionState
  readonly label: string
  readonly idpEntityId: string
  readonly ssoUrl: string
  /** Where an OpenID provider's own server says that somebody is signed out there; null over SAML. */
  readonly backChannelUrl: string | null
  /** Where its sign-out page says so in a frame; null over SAML. */
  readonly frontChannelUrl: string | null
  /** What an OpenID provider calls us; null over SAML. */
  readonly providerClientId: string | null
  /** Where its metadata is looked at daily; null when it was given as a file. */
  readonly watched: WatchedMetadata
  readonly metadataUrl: string | null
  readonly certificates: readonly SigningCertificateView[]
  /** What deserves a look, as keys: `certificate_expires_soon`, `transient_nameid_only` … */
  readonly warnings: readonly string[]
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly testedAt: string | null
  readonly stateChangedAt: string
  /** In whose place it was put, and until when that opens the accounts which the other one opened. */
  readonly replaces: { readonly connectionId: ConnectionId; readonly until: string } | null
}

/** Whether a connection has been tested enough to be required; tests only, nobody's sign-ins are counted. */
export interface TestProof {
  /** How many different people passed a test within the last day. */
  readonly people: number
  /** Whether the one who asks began one of those tests. */
  readonly isOwnAmongThem: boolean
  readonly isEnough: boolean
}

/** What a hub needs to send somebody to their company's sign-in. */
export interface LiveConnection {
  readonly connectionId: ConnectionId
  readonly companyId: CompanyId
  readonly label: string
  readonly isRequired: boolean
}
