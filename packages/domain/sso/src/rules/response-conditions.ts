import { Temporal } from 'temporal-polyfill'
import { attributeOf, childrenNamed, type XmlElement } from './read-xml.ts'
import { refuse } from './refusal.ts'
import { assertOnlyChildren, onlyChild } from './response-structure.ts'
import type { IdentityView, ResponseExpectations } from './response-view.ts'
import { BEARER, SAML, SAMLP, STATUS_SUCCESS } from './saml-names.ts'

/** Clocks of companies' own servers drift; two minutes forgives that and little else. */
export const CLOCK_SKEW_SECONDS_MAX = 120

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/
const STATUS_DEPTH_MAX = 4
const SESSION_INDEX_CHARS_MAX = 256

/** Stops when the identity provider itself refused; the second level says why. */
export function assertSuccess(status: XmlElement): void {
  const code = onlyChild(status, SAMLP, 'StatusCode')
  const top = attributeOf(code, 'Value')
  if (top === STATUS_SUCCESS) return
  const levels: string[] = []
  let level: XmlElement | undefined = code
  for (let depth = 0; level && depth < STATUS_DEPTH_MAX; depth += 1) {
    levels.push(shortStatus(attributeOf(level, 'Value')))
    level = childrenNamed(level, SAMLP, 'StatusCode')[0]
  }
  const message = childrenNamed(status, SAMLP, 'StatusMessage')[0]?.text.trim()
  refuse('idp_status', 'Status', {
    expected: 'Success',
    received: levels.join(' / '),
    ...(message ? { providerSaid: message } : {}),
  })
}

function shortStatus(value: string | null): string {
  return value?.split(':').at(-1) ?? '(none)'
}

/** The issuer we stored is the only one that may speak, in the envelope and in the assertion. */
export function assertIssuer(issuer: string, field: string, expected: ResponseExpectations): void {
  if (issuer !== expected.idpEntityId) {
    refuse('issuer_unknown', field, { expected: expected.idpEntityId, received: issuer })
  }
}

/** The envelope must answer our question at our address. */
export function assertEnvelope(response: XmlElement, expected: ResponseExpectations): void {
  const inResponseTo = attributeOf(response, 'InResponseTo')
  if (inResponseTo !== expected.requestId) {
    refuse('in_response_to', 'Response/@InResponseTo', {
      expected: expected.requestId,
      received: inResponseTo,
    })
  }
  const destination = attributeOf(response, 'Destination')
  if (destination !== expected.acsUrl) {
    refuse('destination', 'Response/@Destination', { expected: expected.acsUrl, received: destination })
  }
}

/** The bearer confirmation: our request, our address, still valid. Returns when it ends. */
export function readConfirmation(
  subject: XmlElement,
  expected: ResponseExpectations,
  now: Temporal.Instant,
): { notOnOrAfter: Temporal.Instant; inResponseTo: string } {
  const confirmation = onlyChild(subject, SAML, 'SubjectConfirmation')
  const method = attributeOf(confirmation, 'Method')
  if (method !== BEARER) {
    refuse('malformed', 'SubjectConfirmation/@Method', { expected: BEARER, received: method })
  }
  assertOnlyChildren(confirmation, [[SAML, 'SubjectConfirmationData']])
  const data = onlyChild(confirmation, SAML, 'SubjectConfirmationData')
  assertOnlyChildren(data, [])
  const inResponseTo = attributeOf(data, 'InResponseTo')
  if (inResponseTo === null || inResponseTo !== expected.requestId) {
    refuse('in_response_to', 'SubjectConfirmationData/@InResponseTo', {
      expected: expected.requestId,
      received: inResponseTo,
    })
  }
  const recipient = attributeOf(data, 'Recipient')
  if (recipient !== expected.acsUrl) {
    refuse('recipient', 'SubjectConfirmationData/@Recipient', {
      expected: expected.acsUrl,
      received: recipient,
    })
  }
  const notBefore = readOptionalInstant(data, 'NotBefore')
  if (notBefore) assertStarted(notBefore, 'SubjectConfirmationData/@NotBefore', now)
  const notOnOrAfter = readInstant(data, 'NotOnOrAfter')
  assertNotOver(notOnOrAfter, 'SubjectConfirmationData/@NotOnOrAfter', now)
  return { notOnOrAfter, inResponseTo }
}

/** Audience and time window of the assertion. Returns when it ends. */
export function readConditions(
  assertion: XmlElement,
  expected: ResponseExpectations,
  now: Temporal.Instant,
): Temporal.Instant {
  const [conditions, ...more] = childrenNamed(assertion, SAML, 'Conditions')
  if (!conditions)
    refuse('audience', 'Conditions', { expected: expected.spEntityId, received: '(no Conditions)' })
  if (more.length > 0) refuse('malformed', 'Conditions', { expected: '1', received: `${more.length + 1}` })
  assertOnlyChildren(conditions, [
    [SAML, 'AudienceRestriction'],
    [SAML, 'OneTimeUse'],
    [SAML, 'ProxyRestriction'],
  ])
  const restrictions = childrenNamed(conditions, SAML, 'AudienceRestriction')
  const audiences = restrictions.flatMap((restriction) => restriction.children)
  const [audience] = audiences
  const isExact =
    restrictions.length === 1 &&
    audiences.length === 1 &&
    audience?.namespace === SAML &&
    audience.local === 'Audience' &&
    audience.children.length === 0 &&
    audience.text === expected.spEntityId
  if (!isExact) {
    const received = audiences.map((found) => found.text).join(', ')
    refuse('audience', 'Audience', { expected: expected.spEntityId, received: received || '(none)' })
  }
  assertStarted(readInstant(conditions, 'NotBefore'), 'Conditions/@NotBefore', now)
  const notOnOrAfter = readInstant(conditions, 'NotOnOrAfter')
  assertNotOver(notOnOrAfter, 'Conditions/@NotOnOrAfter', now)
  return notOnOrAfter
}

/** When the person proved themself at the provider, and how long the provider lets a session live. */
export function readAuthentication(
  assertion: XmlElement,
  now: Temporal.Instant,
): Pick<IdentityView, 'authnInstant' | 'sessionNotOnOrAfter' | 'sessionIndex'> {
  const statement = onlyChild(assertion, SAML, 'AuthnStatement')
  const authnInstant = readInstant(statement, 'AuthnInstant')
  assertStarted(authnInstant, 'AuthnStatement/@AuthnInstant', now)
  const sessionNotOnOrAfter = readOptionalInstant(statement, 'SessionNotOnOrAfter')
  if (sessionNotOnOrAfter) assertNotOver(sessionNotOnOrAfter, 'AuthnStatement/@SessionNotOnOrAfter', now)
  const index = attributeOf(statement, 'SessionIndex')
  // One that is longer than any provider's is forgotten: it only serves to sign out.
  const sessionIndex = index && index.length <= SESSION_INDEX_CHARS_MAX ? index : null
  return { authnInstant, sessionNotOnOrAfter, sessionIndex }
}

function assertStarted(notBefore: Temporal.Instant, field: string, now: Temporal.Instant): void {
  const latest = now.add({ seconds: CLOCK_SKEW_SECONDS_MAX })
  if (Temporal.Instant.compare(notBefore, latest) > 0) {
    refuse('not_yet_valid', field, { expected: `at or before ${now}`, received: notBefore.toString() })
  }
}

function assertNotOver(notOnOrAfter: Temporal.Instant, field: string, now: Temporal.Instant): void {
  const earliest = now.subtract({ seconds: CLOCK_SKEW_SECONDS_MAX })
  if (Temporal.Instant.compare(notOnOrAfter, earliest) <= 0) {
    refuse('expired', field, { expected: `after ${now}`, received: notOnOrAfter.toString() })
  }
}

function readInstant(element: XmlElement, attribute: string): Temporal.Instant {
  const found = readOptionalInstant(element, attribute)
  return (
    found ?? refuse('time_missing', `${element.local}/@${attribute}`, { expected: 'a time', received: null })
  )
}

function readOptionalInstant(element: XmlElement, attribute: string): Temporal.Instant | null {
  const text = attributeOf(element, attribute)
  if (text === null) return null
  if (INSTANT.test(text)) {
    try {
      return Temporal.Instant.from(text)
    } catch {
      // A well-formed text can still name no day, such as 30 February.
    }
  }
  refuse('malformed', `${element.local}/@${attribute}`, { expected: 'a UTC time', received: text })
}
