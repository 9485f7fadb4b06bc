import { randomBytes } from 'node:crypto'
import { type Company, persistentId, type Switches } from './companies.ts'
import { encryptAssertion } from './encryption.ts'
import type { SigningKey } from './keys.ts'
import { type Mode, SECOND_LEVEL_STATUS } from './modes.ts'
import type { NamedPerson } from './people.ts'
import { inHandOf, type Persona, personaOf } from './personas.ts'
import { envelopedSignature, type SignatureStyle } from './signature.ts'

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol'
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion'
const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:'
const NAME_FORMAT = 'urn:oasis:names:tc:SAML:2.0:attrname-format:'
const NAME_IDS = {
  email: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  transient: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
}
const SCHEMA = 'http://www.w3.org/2001/XMLSchema'
const MINUTE_MS = 60_000
const LIFE_MS = 5 * MINUTE_MS
/** Stands where the finished assertion goes; a letter that no answer holds. */
const CARRIED = '\ufffc'

export interface ResponseInput {
  company: Company
  issuer: string
  person: NamedPerson
  mode: Mode
  switches: Switches
  acsUrl: string
  audience: string
  /** Absent when nobody asked. */
  inResponseTo: string | null
  /** The question wants the person asked, whoever is signed in. */
  forceAuthn: boolean
  key: SigningKey
  now: Date
}

/** Writes the answer, in exclusive canonical form throughout so that signature.ts can sign it as it stands. */
export function writeResponse(input: ResponseInput): string {
  const facts = gatherFacts(input)
  const persona = personaOf(input.switches)
  const signs = (part: 'assertion' | 'response') =>
    input.mode !== 'unsigned' && (persona.sign === part || persona.sign === 'both')
  const { signature: signaturePrefix } = persona.prefixes
  const strength = input.mode === 'sha1' ? 'sha1' : 'sha256'

  const status = SECOND_LEVEL_STATUS[input.mode]
  const assertionId = newId()
  const assertion = (signature: string) =>
    status ? '' : inHandOf(persona, writeAssertion(input, facts, assertionId, signature))
  const style: SignatureStyle = { strength, prefix: signaturePrefix, isTyped: persona.isTyped }
  const assertionSignature =
    !status && signs('assertion') ? envelopedSignature(assertion(''), assertionId, input.key, style) : ''
  const { encryptTo } = input.switches
  const carried =
    encryptTo === '' || status
      ? assertion(assertionSignature)
      : inHandOf(persona, encryptAssertion(assertion(assertionSignature), encryptTo))

  const responseId = newId()
  const envelope = (signature: string) =>
    `<samlp:Response xmlns:samlp="${PROTOCOL}" Destination="${quoted(facts.destination)}" ID="${responseId}"` +
    `${facts.inResponseTo ? ` InResponseTo="${quoted(facts.inResponseTo)}"` : ''}` +
    ` IssueInstant="${input.now.toISOString()}" Version="2.0">` +
    `<saml:Issuer xmlns:saml="${ASSERTION}">${text(facts.issuer)}</saml:Issuer>${signature}` +
    `${writeStatus(input.mode)}${CARRIED}</samlp:Response>`
  const response = (signature: string) =>
    inHandOf(persona, envelope(signature)).replace(CARRIED, () => carried)
  const responseSignature = signs('response')
    ? envelopedSignature(response(''), responseId, input.key, style)
    : ''

  return spoil(response(responseSignature), input)
}

/** What is written into the answer, with the one thing wrong that the mode asks for. */
function gatherFacts({
  mode,
  person,
  company,
  issuer,
  acsUrl,
  audience,
  inResponseTo,
  forceAuthn,
  now,
  switches,
}: ResponseInput) {
  const start = new Date(now.getTime() + (START_SHIFT_MIN[mode] ?? 0) * MINUTE_MS)
  const elsewhere = 'https://elsewhere.example/saml/acs'
  const email = mode === 'foreign-domain' ? `${person.email.split('@')[0]}@elsewhere.example` : person.email
  return {
    issuer: mode === 'wrong-issuer' ? 'https://unknown-issuer.example/saml' : issuer,
    audience: mode === 'wrong-audience' ? 'https://elsewhere.example/saml' : audience,
    recipient: mode === 'wrong-recipient' ? elsewhere : acsUrl,
    destination: mode === 'wrong-destination' ? elsewhere : acsUrl,
    inResponseTo: mode === 'wrong-in-response-to' ? newId() : mode === 'unsolicited' ? null : inResponseTo,
    issuedAt: start.toISOString(),
    askedAt: (staysSignedIn(mode, forceAuthn) ? new Date(start.getTime() - SESSION_MS) : start).toISOString(),
    // Real providers begin a little early; the two modes about clocks must not.
    notBefore: new Date(start.getTime() - (beginsAhead(mode) ? 0 : MINUTE_MS)).toISOString(),
    notOnOrAfter: new Date(start.getTime() + LIFE_MS).toISOString(),
    emails: mode === 'no-email' ? [] : mode === 'two-emails' ? [email, `alias.${email}`] : [email],
    nameId: chooseNameId(mode, personaOf(switches).nameId, email, persistentId(company, person)),
  }
}

/** How long ago somebody signed in who is not asked again. */
const SESSION_MS = 2 * 60 * MINUTE_MS

function staysSignedIn(mode: Mode, forceAuthn: boolean): boolean {
  return mode === 'never-asks-again' || (mode === 'stays-signed-in' && !forceAuthn)
}

function beginsAhead(mode: Mode): boolean {
  return mode === 'not-yet-valid' || mode === 'clock-skew'
}

type Facts = ReturnType<typeof gatherFacts>

const START_SHIFT_MIN: Partial<Record<Mode, number>> = { expired: -65, 'not-yet-valid': 60, 'clock-skew': 5 }

function chooseNameId(mode: Mode, usual: Persona['nameId'], email: string, persistent: string) {
  if (mode === 'transient-name-id') return { format: NAME_IDS.transient, value: newId() }
  if (mode === 'no-email' || usual === 'persistent') return { format: NAME_IDS.persistent, value: persistent }
  return { format: NAME_IDS.email, value: email }
}

function writeAssertion(input: ResponseInput, facts: Facts, id: string, signature: string): string {
  const answered = facts.inResponseTo ? ` InResponseTo="${quoted(facts.inResponseTo)}"` : ''
  return (
    `<saml:Assertion xmlns:saml="${ASSERTION}" ID="${id}" IssueInstant="${facts.issuedAt}" Version="2.0">` +
    `<saml:Issuer>${text(facts.issuer)}</saml:Issuer>${signature}` +
    `<saml:Subject><saml:NameID Format="${facts.nameId.format}">${text(facts.nameId.value)}</saml:NameID>` +
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
    `<saml:SubjectConfirmationData${answered} NotOnOrAfter="${facts.notOnOrAfter}"` +
    ` Recipient="${quoted(facts.recipient)}"></saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${facts.notBefore}" NotOnOrAfter="${facts.notOnOrAfter}"><saml:AudienceRestriction>` +
    `<saml:Audience>${text(facts.audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${facts.askedAt}" SessionIndex="${id}"><saml:AuthnContext>` +
    '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport' +
    '</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>' +
    `${writeAttributes(input, facts)}</saml:Assertion>`
  )
}

function writeAttributes({ person, switches }: ResponseInput, facts: Facts): string {
  const { names, nameFormat, isTyped, others } = personaOf(switches)
  const format = nameFormat === '' ? '' : ` NameFormat="${NAME_FORMAT}${nameFormat}"`
  const type = isTyped ? ` xmlns:xs="${SCHEMA}" xmlns:xsi="${SCHEMA}-instance" xsi:type="xs:string"` : ''
  const attribute = (name: string, values: readonly string[]) =>
    values.length === 0
      ? ''
      : `<saml:Attribute Name="${name}"${format}>` +
        `${values.map((value) => `<saml:AttributeValue${type}>${text(value)}</saml:AttributeValue>`).join('')}</saml:Attribute>`
  return (
    `<saml:AttributeStatement>${attribute(names.email, facts.emails)}` +
    `${attribute(names.firstName, [person.firstName])}${attribute(names.lastName, [person.lastName])}` +
    `${Object.entries(others)
      .map(([name, values]) => attribute(name, values))
      .join('')}</saml:AttributeStatement>`
  )
}

function writeStatus(mode: Mode): string {
  const failed = SECOND_LEVEL_STATUS[mode]
  const code = (value: string, inner = '') =>
    `<samlp:StatusCode Value="${STATUS}${value}">${inner}</samlp:StatusCode>`
  if (!failed) return `<samlp:Status>${code('Success')}</samlp:Status>`
  const message = `<samlp:StatusMessage>${failed.message}</samlp:StatusMessage>`
  return `<samlp:Status>${code(failed.first, code(failed.second))}${message}</samlp:Status>`
}

/** Damage that happens after the signature. */
function spoil(xml: string, { mode, person }: ResponseInput): string {
  if (mode === 'doctype') return `<!DOCTYPE samlp:Response [<!ENTITY unused "nothing">]>${xml}`
  if (mode === 'tampered') return xml.replaceAll(text(person.email), text(`forged.${person.email}`))
  return xml
}

function newId(): string {
  return `_${randomBytes(16).toString('hex')}`
}

/** Canonical XML escapes text and attribute values differently; what is signed has to follow it to the letter. */
function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;')
}

function quoted(value: string): string {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return escaped.replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;').replaceAll('\r', '&#xD;')
}
