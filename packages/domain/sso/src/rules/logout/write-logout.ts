import type { Temporal } from 'temporal-polyfill'
import { SAML, SAMLP, STATUS_SUCCESS } from '../saml-names.ts'
import type { ProviderSubject } from './provider-subject.ts'

type Envelope = {
  readonly id: string
  readonly issuer: string
  readonly destination: string
  readonly now: Temporal.Instant
}

/** How long a provider may take our word: a browser carries it on at once. */
const REQUEST_MINUTES = 5

/*
 * Both are written in canonical form (Exclusive XML Canonicalization): attributes in the order of their names, no empty
 * elements, few characters escaped. In a form just this text is signed.
 */

/** Asks a provider to end what it opened for one person. */
export function writeLogoutRequest(envelope: Envelope, subject: ProviderSubject): string {
  const end = envelope.now.add({ minutes: REQUEST_MINUTES }).round('millisecond').toString()
  const index =
    subject.sessionIndex === null
      ? ''
      : `<samlp:SessionIndex>${asText(subject.sessionIndex)}</samlp:SessionIndex>`
  return (
    `<samlp:LogoutRequest ${attributesOf(envelope, { NotOnOrAfter: end })}>${issuerOf(envelope)}` +
    `<saml:NameID xmlns:saml="${SAML}" Format="${asValue(subject.nameIdFormat)}">${asText(subject.nameId)}</saml:NameID>` +
    `${index}</samlp:LogoutRequest>`
  )
}

/** Answers a provider that what it asked for is done. */
export function writeLogoutResponse(envelope: Envelope, inResponseTo: string): string {
  return (
    `<samlp:LogoutResponse ${attributesOf(envelope, { InResponseTo: inResponseTo })}>${issuerOf(envelope)}` +
    `<samlp:Status><samlp:StatusCode Value="${STATUS_SUCCESS}"></samlp:StatusCode></samlp:Status></samlp:LogoutResponse>`
  )
}

function attributesOf({ id, destination, now }: Envelope, more: Readonly<Record<string, string>>): string {
  const IssueInstant = now.round('millisecond').toString()
  const attributes = { ID: id, Version: '2.0', IssueInstant, Destination: destination, ...more }
  const inOrder = Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1))
  return [`xmlns:samlp="${SAMLP}"`, ...inOrder.map(([name, value]) => `${name}="${asValue(value)}"`)].join(
    ' ',
  )
}

function issuerOf({ issuer }: Envelope): string {
  return `<saml:Issuer xmlns:saml="${SAML}">${asText(issuer)}</saml:Issuer>`
}

const asText = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#xD;')

const asValue = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#x9;')
    .replace(/\n/g, '&#xA;')
    .replace(/\r/g, '&#xD;')
