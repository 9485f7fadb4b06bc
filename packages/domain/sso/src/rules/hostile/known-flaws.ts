import { deflateRawSync } from 'node:zlib'
import {
  altered,
  assertionOf,
  bytes,
  EMAIL,
  forged,
  type HostileDocument,
  signatureOf,
  signed,
  withoutSignature,
} from './hostile-document.ts'

const digestOf = (xml: string) => /<ds:DigestValue>([^<]*)/.exec(xml)?.[1] ?? ''

/** Flaws that other products had, under the names by which they became known; each root once. */
export const knownFlaws: HostileDocument[] = [
  altered('CVE-2025-29774 xml-crypto: a second SignedInfo with the forged digest', 'malformed', (xml) =>
    xml.replace(
      '</ds:SignedInfo>',
      `</ds:SignedInfo>${/<ds:SignedInfo>.*<\/ds:SignedInfo>/.exec(xml)?.[0] ?? ''}`,
    ),
  ),
  altered('CVE-2025-29775 xml-crypto: the forged digest before a comment', 'malformed', (xml) =>
    xml.replace(/<ds:DigestValue>[^<]*/, `<ds:DigestValue>Zm9yZ2Vk<!--${digestOf(xml)}-->`),
  ),
  altered('CVE-2025-47949 samlify: the signed assertion kept beside a forged one', 'malformed', (xml) =>
    xml.replace('</samlp:Response>', `${forged(assertionOf(xml))}</samlp:Response>`),
  ),
  altered('CVE-2025-54369 node-saml: attributes outside the signed part', 'malformed', (xml) => {
    const statement = /<saml:AttributeStatement>.*<\/saml:AttributeStatement>/.exec(xml)?.[0] ?? ''
    const outside = statement.replace(
      '<saml:AttributeStatement>',
      '<saml:AttributeStatement xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">',
    )
    return xml.replace('</samlp:Response>', `${outside}</samlp:Response>`)
  }),
  altered(
    'CVE-2025-54419 node-saml: an unsigned envelope around the signed assertion’s copy',
    'malformed',
    (xml) =>
      xml.replace(assertionOf(xml), () =>
        forged(assertionOf(xml)).replace('</saml:Subject>', `</saml:Subject>${signatureOf(xml)}`),
      ),
  ),
  altered('CVE-2022-39299 passport-saml: several roots', 'malformed', (xml) => `${forged(xml)}${xml}`),
  altered(
    'CVE-2025-46572 passport-wsfed-saml2: the forged assertion around the signed one',
    'malformed',
    (xml) =>
      xml.replace(assertionOf(xml), () =>
        forged(assertionOf(xml)).replace('</saml:Assertion>', `${assertionOf(xml)}</saml:Assertion>`),
      ),
  ),
  altered(
    'CVE-2025-46573 passport-wsfed-saml2: the signature moved under the forged one',
    'malformed',
    (xml) =>
      xml.replace(
        assertionOf(xml),
        () =>
          `${forged(assertionOf(xml)).replace('<saml:Subject>', `${signatureOf(xml)}<saml:Subject>`)}${withoutSignature(assertionOf(xml))}`,
      ),
  ),
  altered('CVE-2024-45409 ruby-saml: a second DigestValue in an extension', 'malformed', (xml) =>
    xml.replace(
      '<samlp:Status>',
      `<samlp:Extensions><ds:DigestValue xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${digestOf(xml)}</ds:DigestValue></samlp:Extensions><samlp:Status>`,
    ),
  ),
  altered(
    'CVE-2025-25291 ruby-saml: a document type that two parsers read differently',
    'dtd',
    (xml) => `<!DOCTYPE Response [<!ATTLIST saml:Assertion ID CDATA "_default">]>${xml}`,
  ),
  altered('CVE-2025-25292 ruby-saml: namespaces that two parsers read differently', 'malformed', (xml) =>
    xml.replace('<ds:Signature ', '<Signature xmlns="urn:x" ').replace('</ds:Signature>', '</Signature>'),
  ),
  {
    name: 'CVE-2025-25293 ruby-saml: a compressed response that grows',
    refusedAs: 'malformed',
    build: () => new Uint8Array(deflateRawSync(Buffer.alloc(32 * 1024 * 1024, 'a'))),
  },
  altered('CVE-2025-66567 ruby-saml: a signature found by name, not by place', 'malformed', (xml) =>
    xml
      .replace(signatureOf(xml), '')
      .replace('</saml:AuthnStatement>', `</saml:AuthnStatement>${signatureOf(xml)}${signatureOf(xml)}`),
  ),
  altered('CVE-2025-66568 ruby-saml: canonicalisation that fails to an empty text', 'weak_algorithm', (xml) =>
    xml.replace(/(CanonicalizationMethod Algorithm=")[^"]*/, '$1http://www.w3.org/2001/10/xml-exc-c14n'),
  ),
  altered(
    'CVE-2025-66475 xmlseclibs: relative namespaces that make canonicalisation empty',
    'malformed',
    (xml) => xml.replace('<saml:Subject>', '<saml:Subject xmlns:x="1"><x:y></x:y>'),
  ),
  altered(
    'CVE-2026-63182 LightSAML: the first assertion is read, another one is verified',
    'malformed',
    (xml) => xml.replace('<saml:Assertion ', `${forged(assertionOf(xml))}<saml:Assertion `),
  ),
  altered('Fragile Lock: attribute pollution by a prefixed ID', 'malformed', (xml) =>
    xml.replace('<saml:Assertion ', '<saml:Assertion xmlns:x="urn:x" x:ID="_polluted" '),
  ),
  altered('Fragile Lock: namespace confusion by a default namespace', 'malformed', (xml) =>
    xml.replace(
      '<ds:Signature ',
      '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"></Signature><ds:Signature ',
    ),
  ),
  altered('Fragile Lock: empty canonicalisation by a list of prefixes', 'malformed', (xml) =>
    xml.replace(
      /(<ds:CanonicalizationMethod Algorithm="[^"]*">)/,
      '$1<ec:InclusiveNamespaces xmlns:ec="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="&lt;x&gt;"></ec:InclusiveNamespaces>',
    ),
  ),
  altered('void reference: nothing is signed but the word', 'malformed', (xml) =>
    xml.replace(/URI="#[^"]*"/, 'URI="#"'),
  ),
  altered('a reference outside the document', 'malformed', (xml) =>
    xml.replace(/URI="#[^"]*"/, 'URI="https://evil.test/a.xml"'),
  ),
  altered('a reference by XPointer', 'malformed', (xml) =>
    xml.replace(/URI="#([^"]*)"/, 'URI="#xpointer(id(\'$1\'))"'),
  ),
  altered('a reference without URI', 'malformed', (xml) => xml.replace(/ URI="#[^"]*"/, '')),
  altered('the response’s own ID signed in the assertion’s place', 'malformed', (xml) => {
    const responseId = /<samlp:Response [^>]* ID="([^"]*)"/.exec(xml)?.[1] ?? ''
    return xml.replace(/URI="#[^"]*"/, `URI="#${responseId}"`)
  }),
  signed('nOAuth over SAML: two spellings of one address', 'email_ambiguous', () => ({
    attributes: [
      ['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress', EMAIL],
      ['mail', 'owner@acme.test'],
    ],
  })),
  { name: 'a picture instead of a document', refusedAs: 'malformed', build: () => bytes('\u0089PNG\r\n') },
]

const BAD_SUBJECTS: readonly (readonly [string, string])[] = [
  ['a space before', ' birna-7f3a'],
  ['a space behind', 'birna-7f3a '],
  ['a tab', 'birna\t7f3a'],
  ['a right-to-left mark', 'birna\u202e7f3a'],
  ['a letter nobody sees', 'birna\u200b7f3a'],
  ['a line separator', 'birna\u20287f3a'],
  ['a soft hyphen', 'birna\u00ad7f3a'],
  ['300 letters', 'b'.repeat(300)],
]

/** A durable key that can be mistaken for another is none. */
export const subjects: HostileDocument[] = [
  ...BAD_SUBJECTS.map(([what, nameId]) => signed(`a subject with ${what}`, 'malformed', () => ({ nameId }))),
  ...[
    'nameid-format:entity',
    'nameid-format:encrypted',
    'nameid-format:Persistent',
    'nameid-format:persistent ',
  ].map((format) =>
    signed(`a subject of the format “${format}”`, 'nameid_format', () => ({
      nameIdFormat: `urn:oasis:names:tc:SAML:2.0:${format}`,
    })),
  ),
]
