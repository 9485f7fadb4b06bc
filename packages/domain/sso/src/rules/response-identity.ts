import { domainOnly, normaliseEmail } from './email-address.ts'
import { attributeOf, childrenNamed, type XmlElement } from './read-xml.ts'
import { refuse } from './refusal.ts'
import { assertOnlyChildren } from './response-structure.ts'
import type { AttributeMapping } from './response-view.ts'
import {
  EMAIL_ATTRIBUTES,
  FIRST_NAME_ATTRIBUTES,
  LAST_NAME_ATTRIBUTES,
  NAMEID_FORMATS,
  NAMEID_FORMATS_WITH_ADDRESS,
  NAMEID_TRANSIENT,
  NAMEID_UNSPECIFIED,
  SAML,
  XSI,
} from './saml-names.ts'

export type ReceivedAttribute = { name: string; values: string[] }

/** A durable key longer than this is no name of a person. */
const NAMEID_CHARS_MAX = 256
const NAME_CHARS_MAX = 120
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** The subject: one NameID that names the same person again tomorrow. */
export function readNameId(subject: XmlElement): { nameId: string; nameIdFormat: string } {
  assertOnlyChildren(subject, [
    [SAML, 'NameID'],
    [SAML, 'SubjectConfirmation'],
  ])
  const [element, ...more] = childrenNamed(subject, SAML, 'NameID')
  if (!element || (element.text === '' && element.children.length === 0)) {
    refuse('no_subject', 'NameID', { expected: 'a NameID', received: '(none)' })
  }
  if (more.length > 0 || element.children.length > 0) {
    refuse('malformed', 'NameID', { expected: '1', received: `${more.length + 1}` })
  }
  const nameIdFormat = attributeOf(element, 'Format') ?? NAMEID_UNSPECIFIED
  if (nameIdFormat === NAMEID_TRANSIENT) {
    refuse('transient_nameid', 'NameID/@Format', {
      expected: 'persistent or emailAddress',
      received: 'transient',
    })
  }
  if (!NAMEID_FORMATS.has(nameIdFormat)) {
    refuse('nameid_format', 'NameID/@Format', {
      expected: 'persistent or emailAddress',
      received: nameIdFormat,
    })
  }
  const nameId = element.text
  if (nameId.length > NAMEID_CHARS_MAX || UNPRINTABLE.test(nameId) || nameId.trim() !== nameId) {
    refuse('malformed', 'NameID', {
      expected: 'one line without spaces around it',
      received: `${nameId.length} characters`,
    })
  }
  return { nameId, nameIdFormat }
}

/** Every attribute with its values; values that are not plain text are refused. */
export function readAttributes(assertion: XmlElement): ReceivedAttribute[] {
  const [statement] = childrenNamed(assertion, SAML, 'AttributeStatement')
  if (!statement) return []
  assertOnlyChildren(statement, [[SAML, 'Attribute']])
  return statement.children.map((attribute) => {
    const name = attributeOf(attribute, 'Name')
    if (!name) refuse('malformed', 'Attribute/@Name', { expected: 'a name', received: name })
    assertOnlyChildren(attribute, [[SAML, 'AttributeValue']])
    return { name, values: attribute.children.flatMap(readAttributeValue) }
  })
}

function readAttributeValue(value: XmlElement): string[] {
  for (const { namespace, local, prefix } of value.attributes) {
    if (namespace !== XSI || (local !== 'type' && local !== 'nil')) {
      refuse('malformed', `AttributeValue/@${prefix ? `${prefix}:` : ''}${local}`, {
        expected: 'xsi:type or xsi:nil',
      })
    }
  }
  // A value made of elements (a nested NameID, for instance) is nothing we read.
  if (value.children.length > 0) return []
  const isNil = value.attributes.some(
    ({ local, value: text }) => local === 'nil' && (text === 'true' || text === '1'),
  )
  return isNil ? [] : [value.text]
}

/** The one address, from the mapped attribute, the usual attributes, or the subject itself. */
export function readEmail(
  attributes: ReceivedAttribute[],
  subject: { nameId: string; nameIdFormat: string },
  mapping: AttributeMapping,
): { email: string; emailDomain: string; emailAttribute: string | null } {
  const names = mapping.email ? [mapping.email] : EMAIL_ATTRIBUTES
  const found = attributes.filter(
    ({ name, values }) => names.includes(name) && values.some((text) => text !== ''),
  )
  const values = found.flatMap((attribute) => attribute.values)
  const repeated = found.some((one, index) => found.findIndex((other) => other.name === one.name) !== index)
  const hasSeveral = found.some((attribute) => attribute.values.length > 1)
  if (repeated || hasSeveral || new Set(values.map((text) => text.toLowerCase())).size > 1) {
    refuse('email_ambiguous', 'Attribute', {
      expected: '1 address',
      received: values.map(domainOnly).join(', '),
    })
  }
  const [attribute] = found
  const text = attribute?.values[0] ?? addressInSubject(subject, mapping)
  if (text === null) {
    const received = attributes.map(({ name }) => name).join(', ')
    refuse('email_missing', 'Attribute', {
      expected: names[0] ?? 'email',
      received: received || '(no attributes)',
    })
  }
  const address = normaliseEmail(text)
  if (!address) {
    const isList = text.split('@').length > 2 || /[,;]/.test(text)
    refuse(isList ? 'email_ambiguous' : 'email_unusable', attribute?.name ?? 'NameID', {
      expected: '1 address',
      received: describeUnusable(text),
    })
  }
  return { email: address.email, emailDomain: address.domain, emailAttribute: attribute?.name ?? null }
}

/** Google and many others send the address only as the subject. */
function addressInSubject(subject: { nameId: string; nameIdFormat: string }, mapping: AttributeMapping) {
  const mayHold = !mapping.email && NAMEID_FORMATS_WITH_ADDRESS.has(subject.nameIdFormat)
  return mayHold && subject.nameId.includes('@') ? subject.nameId : null
}

function describeUnusable(text: string): string {
  if (UNPRINTABLE.test(text)) return 'a value with control characters'
  if (text.trim() !== text) return 'a value with spaces around it'
  const signs = text.split('@').length - 1
  if (signs !== 1) return `a value with ${signs} @ signs`
  return /[,;]/.test(text) ? 'a list' : domainOnly(text)
}

/** A name to greet with; never a key, so anything unusual is simply left out. */
export function readName(attributes: ReceivedAttribute[], names: readonly string[]): string | null {
  const found = attributes.filter(({ name }) => names.includes(name)).flatMap(({ values }) => values)
  const text = found[0]?.trim()
  if (!text || found.length > 1 || text.length > NAME_CHARS_MAX || UNPRINTABLE.test(text)) return null
  return text
}

/** The attribute names a mapping means for first and last name. */
export function nameAttributes(mapping: AttributeMapping): {
  first: readonly string[]
  last: readonly string[]
} {
  return {
    first: mapping.firstName ? [mapping.firstName] : FIRST_NAME_ATTRIBUTES,
    last: mapping.lastName ? [mapping.lastName] : LAST_NAME_ATTRIBUTES,
  }
}
