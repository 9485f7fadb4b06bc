import type { ReasonCode } from '../catalogue/reasons.ts'
import { altered, assertionOf, EMAIL, type HostileDocument, signatureOf, signed } from './hostile-document.ts'

const SIGNATURE_METHODS = [
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  'http://www.w3.org/2000/09/xmldsig#dsa-sha1',
  'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-md5',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-ripemd160',
  'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#hmac-sha512',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha224',
  'http://www.w3.org/2001/04/xmldsig-more#RSA-SHA256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256 ',
  'rsa-sha256',
  'none',
  '',
]
const DIGEST_METHODS = [
  'http://www.w3.org/2000/09/xmldsig#sha1',
  'http://www.w3.org/2001/04/xmldsig-more#md5',
  'http://www.w3.org/2001/04/xmlenc#ripemd160',
  'http://www.w3.org/2001/04/xmldsig-more#sha224',
  'http://www.w3.org/2001/04/xmlenc#SHA256',
  'identity',
  '',
]
const CANONICALISATIONS = [
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
  'http://www.w3.org/2006/12/xml-c14n11',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
  'http://www.w3.org/2000/09/xmldsig#base64',
  '',
]
const TRANSFORMS = [
  'http://www.w3.org/2000/09/xmldsig#base64',
  'http://www.w3.org/TR/1999/REC-xslt-19991116',
  'http://www.w3.org/TR/1999/REC-xpath-19991116',
  'http://www.w3.org/2002/06/xmldsig-filter2',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
]

const named = (algorithm: string) => algorithm.split(/[/#]/).filter(Boolean).at(-1) ?? '(empty)'

/** What may sign, hash, canonicalise and transform is a short list; everything else is refused by name. */
export const algorithms: HostileDocument[] = [
  ...SIGNATURE_METHODS.map((algorithm) =>
    altered(`A17 A26 signed by ${named(algorithm)} “${algorithm}”`, 'weak_algorithm', (xml) =>
      xml.replace(/(SignatureMethod Algorithm=")[^"]*/, `$1${algorithm}`),
    ),
  ),
  ...DIGEST_METHODS.map((algorithm) =>
    altered(`A17 A26 hashed by ${named(algorithm)} “${algorithm}”`, 'weak_algorithm', (xml) =>
      xml.replace(/(DigestMethod Algorithm=")[^"]*/, `$1${algorithm}`),
    ),
  ),
  ...CANONICALISATIONS.map((algorithm) =>
    altered(`made canonical by ${named(algorithm)} “${algorithm}”`, 'weak_algorithm', (xml) =>
      xml.replace(/(CanonicalizationMethod Algorithm=")[^"]*/, `$1${algorithm}`),
    ),
  ),
  ...TRANSFORMS.flatMap((algorithm) => [
    altered(`A26 transform ${named(algorithm)} before the others`, 'weak_algorithm', (xml) =>
      xml.replace('<ds:Transforms>', `<ds:Transforms><ds:Transform Algorithm="${algorithm}"></ds:Transform>`),
    ),
    altered(`A26 transform ${named(algorithm)} after the others`, 'weak_algorithm', (xml) =>
      xml.replace(
        '</ds:Transforms>',
        `<ds:Transform Algorithm="${algorithm}"></ds:Transform></ds:Transforms>`,
      ),
    ),
  ]),
  altered('only the enveloped transform', 'weak_algorithm', (xml) =>
    xml.replace(/<ds:Transform Algorithm="[^"]*exc-c14n#"><\/ds:Transform>/, ''),
  ),
  altered('only the canonical transform', 'weak_algorithm', (xml) =>
    xml.replace(/<ds:Transform Algorithm="[^"]*enveloped-signature"><\/ds:Transform>/, ''),
  ),
]

/** Where a second document could hide: between every two elements that matter. */
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['at the beginning of the response', /(<samlp:Response [^>]*>)/],
  ['inside Status', /(<samlp:Status>)/],
  ['before the assertion', /(?=<saml:Assertion )()/],
  ['at the beginning of the assertion', /(<saml:Assertion [^>]*>)/],
  ['inside Subject', /(<saml:Subject>)/],
  ['inside SubjectConfirmationData', /(<saml:SubjectConfirmationData [^>]*>)/],
  ['inside Conditions', /(<saml:Conditions [^>]*>)/],
  ['inside AuthnContext', /(<saml:AuthnContext>)/],
  ['inside an attribute value', /(<saml:AttributeValue>)(?=Birna)/],
  ['inside SignedInfo', /(<ds:SignedInfo>)/],
  ['inside the signature', /(<ds:Signature [^>]*>)/],
]

const ASSERTION = 'xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"'
const DECOYS: readonly (readonly [string, (xml: string) => string])[] = [
  ['an assertion', () => `<saml:Assertion ${ASSERTION} ID="_x" Version="2.0"></saml:Assertion>`],
  ['an assertion of no namespace', () => '<Assertion ID="_x"></Assertion>'],
  ['a response', () => '<x:Response xmlns:x="urn:oasis:names:tc:SAML:2.0:protocol" ID="_x"></x:Response>'],
  ['a signature', (xml) => signatureOf(xml)],
]

/** Copies of what is signed, in every place, in every namespace (XSW and its descendants). */
export const decoys: HostileDocument[] = PLACES.flatMap(([where, place]) =>
  DECOYS.map(([what, decoy]) =>
    altered(`A30–A38 ${what} ${where}`, 'malformed', (xml) =>
      xml.replace(place, (found) => `${found}${decoy(xml)}`),
    ),
  ),
)

/** Values that two parsers may end at different places. */
const VALUES: readonly (readonly [string, RegExp])[] = [
  ['the subject', /birna-7f3a/],
  ['the audience', /(?<=<saml:Audience>)[^<]+/],
  ['the issuer of the assertion', /(?<=<saml:Assertion [^>]*><saml:Issuer>)[^<]+/],
  ['the issuer of the envelope', /(?<=<saml:Issuer [^>]*>)[^<]+/],
  ['the address', new RegExp(EMAIL)],
  ['the signature value', /(?<=<ds:SignatureValue>)[^<]+/],
]
const SPLITS: readonly (readonly [string, string])[] = [
  ['a comment', '<!-- x -->'],
  ['an empty comment', '<!---->'],
  ['a processing instruction', '<?x y?>'],
  ['an empty CDATA section', '<![CDATA[]]>'],
  ['an element', '<x></x>'],
  ['an undeclared entity', '&x;'],
]

export const splits: HostileDocument[] = VALUES.flatMap(([where, value]) =>
  SPLITS.map(([what, split]) =>
    altered(`A18–A22 ${what} inside ${where}`, 'malformed', (xml) =>
      xml.replace(value, (text) => `${text.slice(0, 4)}${split}${text.slice(4)}`),
    ),
  ),
)

const once = (name: string) =>
  new RegExp(`(<saml:${name}[ >].*?</saml:${name}>|<samlp:${name}[ >].*?</samlp:${name}>)`)

const twice = (name: string, refusedAs: ReasonCode) =>
  signed(`two of ${name}`, refusedAs, () => ({
    signs: ['response'],
    editResponse: (xml) => xml.replace(once(name), '$1$1'),
  }))
const absent = (name: string, refusedAs: ReasonCode) =>
  signed(`no ${name}`, refusedAs, () => ({
    signs: ['response'],
    editResponse: (xml) => xml.replace(once(name), ''),
  }))

/** What must stand once stands once. */
export const counts: HostileDocument[] = [
  ...['Issuer', 'Subject', 'SubjectConfirmationData', 'Conditions', 'AuthnStatement', 'Status'].map((name) =>
    twice(name, 'malformed'),
  ),
  twice('Audience', 'audience'),
  absent('SubjectConfirmation', 'malformed'),
  absent('SubjectConfirmationData', 'malformed'),
  absent('AuthnStatement', 'malformed'),
  absent('Status', 'malformed'),
  absent('Conditions', 'audience'),
  absent('Subject', 'no_subject'),
  absent('Assertion', 'malformed'),
  absent('AttributeStatement', 'email_missing'),
]

const VERSIONS = ['1.0', '1.1', '2', '2.00', '2.0 ', '3.0', '']

export const versions: HostileDocument[] = VERSIONS.flatMap((version) => [
  signed(`a response of version “${version}”`, 'malformed', () => ({
    editResponse: (xml) => xml.replace(/(<samlp:Response [^>]*Version=")[^"]*/, `$1${version}`),
  })),
  signed(`an assertion of version “${version}”`, 'malformed', () => ({
    editAssertion: (xml) => xml.replace(/( Version=")[^"]*/, `$1${version}`),
  })),
])

const IDS = ['', ' ', '1abc', 'a b', 'a:b', '#x', 'þ', `_${'x'.repeat(300)}`, "_a' or '1'='1"]

export const identifiers: HostileDocument[] = IDS.flatMap((id) => [
  signed(`an assertion whose ID is “${id.slice(0, 20)}”`, 'malformed', () => ({ assertionId: id })),
  signed(`a response whose ID is “${id.slice(0, 20)}”`, 'malformed', () => ({
    signs: ['response'],
    responseId: id,
  })),
])

const STATUSES = [
  'Requester',
  'Responder',
  'VersionMismatch',
  'AuthnFailed',
  'InvalidAttrNameOrValue',
  'InvalidNameIDPolicy',
  'NoAuthnContext',
  'NoAvailableIDP',
  'NoPassive',
  'NoSupportedIDP',
  'PartialLogout',
  'ProxyCountExceeded',
  'RequestDenied',
  'RequestUnsupported',
  'UnknownPrincipal',
  'UnsupportedBinding',
  'success',
  'Success ',
]

/** Only one status signs in, and an assertion beside another status counts for nothing. */
export const statuses: HostileDocument[] = STATUSES.map((status) =>
  signed(`status “${status}” beside a good assertion`, 'idp_status', () => ({
    signs: ['assertion', 'response'],
    status: `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"></samlp:StatusCode>`,
  })),
)

/** The whole signed assertion read as something else. */
export const namespaces: HostileDocument[] = [
  'Issuer',
  'Subject',
  'NameID',
  'Conditions',
  'AuthnStatement',
  'AttributeStatement',
].map((name) =>
  altered(`A39 ${name} in a foreign namespace`, 'malformed', (xml) => {
    const assertion = assertionOf(xml)
    const bent = assertion
      .replace(`<saml:${name}>`, `<x:${name} xmlns:x="urn:x">`)
      .replace(new RegExp(`<saml:${name} `), `<x:${name} xmlns:x="urn:x" `)
      .replace(`</saml:${name}>`, `</x:${name}>`)
    return xml.replace(assertion, () => bent)
  }),
)
