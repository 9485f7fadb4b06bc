import type { Temporal } from 'temporal-polyfill'
import { escapeXml } from '../read-metadata.ts'
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

/** Asks a provider to end what it opened for one person. */
export function writeLogoutRequest(envelope: Envelope, subject: ProviderSubject): string {
  const end = envelope.now.add({ minutes: REQUEST_MINUTES })
  const index =
    subject.sessionIndex === null
      ? ''
      : `<samlp:SessionIndex>${escapeXml(subject.sessionIndex)}</samlp:SessionIndex>`
  return (
    `<samlp:LogoutRequest ${attributesOf(envelope)} NotOnOrAfter="${end}">${issuerOf(envelope)}` +
    `<saml:NameID xmlns:saml="${SAML}" Format="${escapeXml(subject.nameIdFormat)}">${escapeXml(subject.nameId)}</saml:NameID>` +
    `${index}</samlp:LogoutRequest>`
  )
}

/** Answers a provider that what it asked for is done. */
export function writeLogoutResponse(envelope: Envelope, inResponseTo: string): string {
  return (
    `<samlp:LogoutResponse ${attributesOf(envelope)} InResponseTo="${escapeXml(inResponseTo)}">${issuerOf(envelope)}` +
    `<samlp:Status><samlp:StatusCode Value="${STATUS_SUCCESS}"/></samlp:Status></samlp:LogoutResponse>`
  )
}

function attributesOf({ id, destination, now }: Envelope): string {
  return `xmlns:samlp="${SAMLP}" ID="${id}" Version="2.0" IssueInstant="${now.round('millisecond')}" Destination="${escapeXml(destination)}"`
}

function issuerOf({ issuer }: Envelope): string {
  return `<saml:Issuer xmlns:saml="${SAML}">${escapeXml(issuer)}</saml:Issuer>`
}
