import type { ReasonCode } from '../catalogue/reasons.ts'
import { altered, EMAIL, type HostileDocument, signed } from './hostile-document.ts'
import { RSA_SHA1 } from './test-provider.ts'

export const reasonsOfTheLibrary: HostileDocument[] = [
  altered('A02 signed by another key', 'left to the library', (_xml, { foreign, provider, request }) =>
    foreign.respond(request, { responseIssuer: provider.entityId, assertionIssuer: provider.entityId }),
  ),
  altered('A03 value changed after signing', 'left to the library', (xml) =>
    xml.replace(EMAIL, 'owner@acme.test'),
  ),
  altered('A03 subject changed after signing', 'left to the library', (xml) =>
    xml.replace('birna-7f3a', 'owner-0001'),
  ),
]

export const claims: HostileDocument[] = [
  signed('A01 unsigned', 'unsigned', () => ({ signs: [] })),
  signed('A04 wrong audience', 'audience', () => ({ audience: 'https://other.test' })),
  signed('A05 our audience with a suffix', 'audience', ({ request }) => ({
    audience: `${request.spEntityId}1`,
  })),
  signed('A06 no audience', 'audience', () => ({
    editAssertion: (xml) => xml.replace(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, ''),
  })),
  signed('A06 two audiences', 'audience', ({ request }) => ({
    audience: `${request.spEntityId}</saml:Audience><saml:Audience>https://other.test`,
  })),
  signed('A06 two audience restrictions', 'audience', () => ({
    editAssertion: (xml) => xml.replace(/(<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>)/, '$1$1'),
  })),
  signed('A07 expired five minutes ago', 'expired', () => ({ notOnOrAfter: -300 })),
  signed('A08 expired eleven minutes ago', 'expired', () => ({ notOnOrAfter: -660 })),
  signed('A08 valid in eleven minutes', 'not_yet_valid', () => ({ notBefore: 660 })),
  signed('A09 no NotBefore', 'time_missing', () => ({ notBefore: null })),
  signed('A09 no NotOnOrAfter', 'time_missing', () => ({ notOnOrAfter: null })),
  signed('A09 no end of the confirmation', 'time_missing', () => ({ confirmationNotOnOrAfter: null })),
  signed('A10 confirmation expired a day ago', 'expired', () => ({ confirmationNotOnOrAfter: -86_400 })),
  signed('A11 other Recipient', 'recipient', () => ({ recipient: 'https://other.test/acs' })),
  signed('A12 other Destination', 'destination', () => ({
    signs: ['response'],
    destination: 'https://other.test/acs',
  })),
  signed('A13 other InResponseTo everywhere', 'in_response_to', () => ({
    responseInResponseTo: '_other',
    assertionInResponseTo: '_other',
  })),
  signed('A14 envelope InResponseTo removed, inner one foreign', 'in_response_to', () => ({
    responseInResponseTo: null,
    assertionInResponseTo: '_other',
  })),
  signed('A15 envelope InResponseTo forged to ours, inner one foreign', 'in_response_to', () => ({
    assertionInResponseTo: '_other',
  })),
  signed('A15 inner InResponseTo missing', 'in_response_to', () => ({ assertionInResponseTo: null })),
  signed('A16 assertion of a foreign issuer', 'issuer_unknown', ({ foreign }) => ({
    assertionIssuer: foreign.entityId,
  })),
  signed('A16 envelope of a foreign issuer', 'issuer_unknown', ({ foreign }) => ({
    responseIssuer: foreign.entityId,
  })),
  signed('A17 SHA-1', 'weak_algorithm', () => ({ algorithms: RSA_SHA1 })),
  signed('A29 transient NameID', 'transient_nameid', () => ({
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  })),
  signed('A29 unknown NameID format', 'nameid_format', () => ({ nameIdFormat: 'urn:example:whatever' })),
  signed('no NameID', 'no_subject', () => ({ nameId: '' })),
  signed('NameID of several lines', 'malformed', () => ({ nameId: 'birna-7f3a\n' })),
  signed('holder-of-key confirmation', 'malformed', () => ({
    editAssertion: (xml) => xml.replace('cm:bearer', 'cm:holder-of-key'),
  })),
  signed('two confirmations', 'malformed', () => ({
    editAssertion: (xml) => xml.replace(/(<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>)/, '$1$1'),
  })),
  signed('the provider refused', 'idp_status', () => ({
    signs: [],
    status:
      '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"></samlp:StatusCode></samlp:StatusCode>',
  })),
  altered('A46 response of another company’s provider', 'issuer_unknown', (_xml, { foreign, request }) =>
    foreign.respond(request),
  ),
]

const address = (name: string, refusedAs: ReasonCode, ...values: string[]) =>
  signed(name, refusedAs, () => ({ attributes: [['email', ...values]] }))

export const addresses: HostileDocument[] = [
  signed('no address', 'email_missing', () => ({ attributes: [['groups', 'staff']] })),
  address('A16b two addresses in one attribute', 'email_ambiguous', EMAIL, 'owner@acme.test'),
  signed('A40 two attributes of one name', 'email_ambiguous', () => ({
    attributes: [
      ['email', EMAIL],
      ['email', 'owner@acme.test'],
    ],
  })),
  signed('A40 two attributes of one name and one value', 'email_ambiguous', () => ({
    attributes: [
      ['email', EMAIL],
      ['email', EMAIL],
    ],
  })),
  signed('A40 two usual names that disagree', 'email_ambiguous', () => ({
    attributes: [
      ['mail', EMAIL],
      ['email', 'owner@acme.test'],
    ],
  })),
  address('A41 two @ signs', 'email_ambiguous', 'x@evil.test@acme.test'),
  address('A41 comma list', 'email_ambiguous', `${EMAIL},owner@acme.test`),
  address('A41 semicolon list', 'email_ambiguous', `${EMAIL};owner@acme.test`),
  address('A41 trailing newline', 'email_unusable', `${EMAIL}\n`),
  address('A41 leading space', 'email_unusable', ` ${EMAIL}`),
  address('A41 quoted local part', 'email_unusable', '&quot;birna&quot;@acme.test'),
  address('A41 display name', 'email_unusable', `Birna &lt;${EMAIL}&gt;`),
  address('A41 Kelvin sign for k', 'email_unusable', 'bir\u212aa@acme.test'),
  address('A41 full-width @', 'email_unusable', 'birna\uff20acme.test'),
  address('A41 zero-width joiner in the domain', 'email_unusable', 'birna@ac\u200dme.test'),
  address('A41 zero-width space in the local part', 'email_unusable', 'bir\u200bna@acme.test'),
  address('A41 address of a machine', 'email_unusable', 'birna@[127.0.0.1]'),
  address('A41 domain without a dot', 'email_unusable', 'birna@localhost'),
  address('A41 empty local part', 'email_unusable', '@acme.test'),
  address('A41 two dots', 'email_unusable', 'birna..x@acme.test'),
  address('A41 right-to-left override', 'email_unusable', 'birna@acme.tset\u202e'),
  address('A41 overlong', 'email_unusable', `${'b'.repeat(300)}@acme.test`),
]
