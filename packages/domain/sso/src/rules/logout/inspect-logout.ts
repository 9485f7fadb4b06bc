import { Temporal } from 'temporal-polyfill'
import { readEncrypted, type SealedAssertion } from '../encrypted-assertion.ts'
import {
  attributeOf,
  childrenNamed,
  elementsOf,
  readXml,
  type XmlElement,
  type XmlLimits,
} from '../read-xml.ts'
import { type Refusal, RefusalSignal, refuse } from '../refusal.ts'
import { assertOnlyChildren, onlyChild } from '../response-structure.ts'
import { SAML, SAMLP, STATUS_SUCCESS } from '../saml-names.ts'
import { assertSignedBy, type RedirectMessage, readRedirectMessage } from './redirect-message.ts'

/** What a message about signing out must agree with; all of it is ours. */
export interface LogoutExpectations {
  readonly idpEntityId: string
  /** Our own address for such messages. */
  readonly logoutUrl: string
  readonly certificates: readonly string[]
  /** The name that stood encrypted in the message, once the holder of our key has opened it. */
  readonly openedName?: string
}

/** A provider asks us to end what it opened. */
export interface AskedLogout {
  readonly kind: 'request'
  readonly requestId: string
  readonly nameId: string
  /** Empty: all of this person's sign-ins. */
  readonly sessionIndexes: readonly string[]
  readonly issuedAt: Temporal.Instant
  readonly relayState: string | null
}

/** What was signed of a message, and what came with it. */
export type VerifiedMessage = Pick<RedirectMessage, 'field' | 'bytes' | 'relayState'>

/** A provider answers what we asked. */
export interface AnsweredLogout {
  readonly kind: 'response'
  readonly inResponseTo: string
  readonly relayState: string | null
  readonly isDone: boolean
}

/** Everything holds so far, and whom it is about is for the holder of our key to open. */
export interface SealedLogout {
  readonly kind: 'encrypted'
  readonly sealed: SealedAssertion
}

export type LogoutInspection =
  | AskedLogout
  | SealedLogout
  | AnsweredLogout
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export const LOGOUT_LIMITS: XmlLimits = {
  bytesMax: 64 * 1024,
  tagsMax: 100,
  depthMax: 8,
  attributesPerTagMax: 16,
  attributesMax: 200,
  namespacesMax: 16,
}
/** As for an answer to a sign-in: clocks drift. */
export const CLOCK_SKEW_SECONDS_MAX = 120
/** A browser carries a message on at once; an older one was kept by somebody. */
const MESSAGE_AGE_SECONDS_MAX = 300
const SESSION_INDEXES_MAX = 20
const NAMEID_CHARS_MAX = 256
const ID = /^[A-Za-z_][A-Za-z0-9_.-]{0,255}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

/**
 * Holds a message about signing out against the connection at whose address it arrived: signed by its certificates
 * over the very text of the address, from its provider, for us, just now. Pure; never throws. The signature comes
 * first, so that nothing unsigned is read.
 */
export function inspectLogout(
  query: string,
  expected: LogoutExpectations,
  now: Temporal.Instant,
): LogoutInspection {
  return refusing(() => {
    const message = readRedirectMessage(query)
    assertSignedBy(message, expected.certificates)
    return inspect(message, expected, now)
  })
}

/** The same of a message whose signature was verified: only the text that was signed is read. Pure; never throws. */
export function inspectVerified(
  message: VerifiedMessage,
  expected: LogoutExpectations,
  now: Temporal.Instant,
): LogoutInspection {
  return refusing(() => inspect(message, expected, now))
}

/** A look at a foreign text that ends in a refusal and never in an exception. */
export function refusing<Found>(look: () => Found): Found | Extract<LogoutInspection, { kind: 'refused' }> {
  try {
    return look()
  } catch (error) {
    if (error instanceof RefusalSignal) return { kind: 'refused', refusal: error.refusal }
    const received = error instanceof Error ? error.name : 'unreadable'
    const refusal: Refusal = { reason: 'malformed', field: 'document', expected: null, received }
    return { kind: 'refused', refusal }
  }
}

function inspect(
  message: VerifiedMessage,
  expected: LogoutExpectations,
  now: Temporal.Instant,
): AskedLogout | SealedLogout | AnsweredLogout {
  const root = rootOf(readXml(message.bytes, { limits: LOGOUT_LIMITS, allowsComments: false }), message.field)
  refuseSignaturesInside(root)
  assertEnvelope(root, expected)
  const issuedAt = assertFresh(root, now)
  return message.field === 'SAMLRequest'
    ? readRequest(root, message, { issuedAt, now, openedName: expected.openedName })
    : readResponse(root, message)
}

/** The root of a message, which is what its field says. */
export function rootOf(root: XmlElement, field: RedirectMessage['field']): XmlElement {
  const wanted = field === 'SAMLRequest' ? 'LogoutRequest' : 'LogoutResponse'
  if (root.namespace !== SAMLP || root.local !== wanted) {
    refuse('malformed', 'document', { expected: wanted, received: root.local })
  }
  return root
}

/** In an address the address is signed (bindings 3.4.4.1): a signature inside is somebody else's. */
function refuseSignaturesInside(root: XmlElement): void {
  for (const { local } of elementsOf(root)) {
    if (local === 'Signature' || local === 'Extensions') {
      refuse('malformed', local, { expected: 'absent', received: 'present' })
    }
  }
}

function assertEnvelope(root: XmlElement, { idpEntityId, logoutUrl }: LogoutExpectations): void {
  const version = attributeOf(root, 'Version')
  if (version !== '2.0') refuse('malformed', '@Version', { expected: '2.0', received: version })
  if (!ID.test(attributeOf(root, 'ID') ?? '')) refuse('malformed', '@ID', { expected: 'an ID' })
  const issuer = onlyChild(root, SAML, 'Issuer').text
  if (issuer !== idpEntityId) refuse('issuer_unknown', 'Issuer', { expected: idpEntityId, received: issuer })
  const destination = attributeOf(root, 'Destination')
  if (destination !== logoutUrl) {
    refuse('destination', '@Destination', { expected: logoutUrl, received: destination })
  }
}

function assertFresh(root: XmlElement, now: Temporal.Instant): Temporal.Instant {
  const issuedAt = instantOf(root, 'IssueInstant')
  if (!issuedAt) refuse('time_missing', '@IssueInstant', { expected: 'a time', received: null })
  const [earliest, latest] = [
    now.subtract({ seconds: MESSAGE_AGE_SECONDS_MAX + CLOCK_SKEW_SECONDS_MAX }),
    now.add({ seconds: CLOCK_SKEW_SECONDS_MAX }),
  ]
  if (Temporal.Instant.compare(issuedAt, earliest) <= 0) {
    refuse('expired', '@IssueInstant', { expected: `after ${earliest}`, received: `${issuedAt}` })
  }
  if (Temporal.Instant.compare(issuedAt, latest) > 0) {
    refuse('not_yet_valid', '@IssueInstant', { expected: `at or before ${latest}`, received: `${issuedAt}` })
  }
  return issuedAt
}

interface Times {
  readonly issuedAt: Temporal.Instant
  readonly now: Temporal.Instant
  readonly openedName: string | undefined
}

/** What was inside the encrypted name, read as strictly as the rest. */
function readOpenedName(text: string): XmlElement {
  const name = readXml(new TextEncoder().encode(text), { limits: LOGOUT_LIMITS, allowsComments: false })
  if (name.namespace !== SAML || name.local !== 'NameID') {
    refuse('malformed', 'EncryptedID', { expected: 'a NameID inside', received: name.local })
  }
  return name
}

function readRequest(
  root: XmlElement,
  { relayState }: VerifiedMessage,
  { issuedAt, now, openedName }: Times,
): AskedLogout | SealedLogout {
  const [encrypted, ...more] = childrenNamed(root, SAML, 'EncryptedID')
  if (more.length > 0) refuse('malformed', 'EncryptedID', { expected: '1', received: `${more.length + 1}` })
  assertOnlyChildren(root, [
    [SAML, 'Issuer'],
    [SAML, encrypted ? 'EncryptedID' : 'NameID'],
    [SAMLP, 'SessionIndex'],
  ])
  const end = instantOf(root, 'NotOnOrAfter')
  if (end && Temporal.Instant.compare(end, now.subtract({ seconds: CLOCK_SKEW_SECONDS_MAX })) <= 0) {
    refuse('expired', '@NotOnOrAfter', { expected: `after ${now}`, received: `${end}` })
  }
  if (encrypted && openedName === undefined) return { kind: 'encrypted', sealed: readEncrypted(encrypted) }
  const name = encrypted ? readOpenedName(openedName ?? '') : onlyChild(root, SAML, 'NameID')
  const isName = name.children.length === 0 && name.text !== '' && name.text.length <= NAMEID_CHARS_MAX
  if (!isName) refuse('no_subject', 'NameID', { expected: 'a NameID', received: '(none)' })
  const indexes = childrenNamed(root, SAMLP, 'SessionIndex')
  const areTexts = indexes.every(({ text, children }) => children.length === 0 && text !== '')
  if (indexes.length > SESSION_INDEXES_MAX || !areTexts) {
    refuse('malformed', 'SessionIndex', { received: `${indexes.length}` })
  }
  return {
    kind: 'request',
    requestId: attributeOf(root, 'ID') ?? '',
    nameId: name.text,
    sessionIndexes: indexes.map(({ text }) => text),
    issuedAt,
    relayState,
  }
}

function readResponse(root: XmlElement, { relayState }: VerifiedMessage): AnsweredLogout {
  assertOnlyChildren(root, [
    [SAML, 'Issuer'],
    [SAMLP, 'Status'],
  ])
  const inResponseTo = attributeOf(root, 'InResponseTo')
  if (inResponseTo === null) {
    refuse('in_response_to', '@InResponseTo', { expected: 'our request', received: null })
  }
  const code = onlyChild(onlyChild(root, SAMLP, 'Status'), SAMLP, 'StatusCode')
  // Success with a second code is success of a part of it.
  const isDone = attributeOf(code, 'Value') === STATUS_SUCCESS && code.children.length === 0
  return { kind: 'response', inResponseTo, relayState, isDone }
}

function instantOf(root: XmlElement, attribute: string): Temporal.Instant | null {
  const text = attributeOf(root, attribute)
  if (text === null) return null
  if (INSTANT.test(text)) {
    try {
      return Temporal.Instant.from(text)
    } catch {
      // A well-formed text can still name no day, such as 30 February.
    }
  }
  refuse('malformed', `@${attribute}`, { expected: 'a UTC time', received: text })
}
