import { createHmac } from 'node:crypto'
import {
  altered,
  assertionOf,
  DS,
  EMAIL,
  forged,
  type HostileDocument,
  type Shape,
  signatureOf,
  signed,
  withoutSignature,
} from './hostile-document.ts'

export const signatures: HostileDocument[] = [
  altered('A24 two SignedInfo', 'malformed', (xml) =>
    xml.replace(/(<ds:SignedInfo>.*<\/ds:SignedInfo>)/, '$1$1'),
  ),
  altered('A25 comment in DigestValue', 'malformed', (xml) =>
    xml.replace('<ds:DigestValue>', '<ds:DigestValue><!-- x -->'),
  ),
  altered('A26 HMAC with the public key', 'weak_algorithm', (xml, { provider }) =>
    xml
      .replace(/xmldsig-more#rsa-sha256/, 'xmldsig-more#hmac-sha256')
      .replace(
        /<ds:SignatureValue>.*<\/ds:SignatureValue>/,
        `<ds:SignatureValue>${createHmac('sha256', provider.certificatePem).update(xml).digest('base64')}</ds:SignatureValue>`,
      ),
  ),
  altered('A26 unknown digest', 'weak_algorithm', (xml) => xml.replace('xmlenc#sha256', 'xmlenc#none')),
  altered('A26 XSLT transform', 'weak_algorithm', (xml) =>
    xml.replace(
      '<ds:Transforms>',
      '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>',
    ),
  ),
  altered('A26 XPath transform', 'weak_algorithm', (xml) =>
    xml.replace(
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#">',
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">',
    ),
  ),
  altered('inclusive canonicalisation', 'weak_algorithm', (xml) =>
    xml.replace(
      /(CanonicalizationMethod Algorithm=")[^"]*/,
      '$1http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
    ),
  ),
  altered('canonicalisation with comments', 'weak_algorithm', (xml) =>
    xml.replace(/(CanonicalizationMethod Algorithm="[^"]*)"/, '$1WithComments"'),
  ),
  altered('no transforms', 'malformed', (xml) => xml.replace(/<ds:Transforms>.*<\/ds:Transforms>/, '')),
  altered('truncated HMAC parameters', 'malformed', (xml) =>
    xml.replace('</ds:SignatureMethod>', '<ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>'),
  ),
  altered('Reference to the whole document', 'malformed', (xml) => xml.replace(/URI="[^"]*"/, 'URI=""')),
  altered('Reference to another place', 'malformed', (xml) => xml.replace(/URI="[^"]*"/, 'URI="#_other"')),
  altered('two References', 'malformed', (xml) => xml.replace(/(<ds:Reference .*<\/ds:Reference>)/, '$1$1')),
  altered('Object beside the signature', 'malformed', (xml) =>
    xml.replace('</ds:Signature>', '<ds:Object></ds:Object></ds:Signature>'),
  ),
  altered('two signatures of one assertion', 'malformed', (xml) =>
    xml.replace('<saml:Subject>', `${signatureOf(xml)}<saml:Subject>`),
  ),
  altered('signature inside the subject', 'malformed', (xml) =>
    xml.replace(signatureOf(xml), '').replace('<saml:NameID', `${signatureOf(xml)}<saml:NameID`),
  ),
  altered('Signature in a foreign namespace', 'malformed', (xml) =>
    xml.replace(DS, 'xmlns:ds="urn:example:dsig"'),
  ),
  altered('key fetched from elsewhere', 'malformed', (xml) =>
    xml.replace(
      '</ds:SignatureValue>',
      '</ds:SignatureValue><ds:KeyInfo><ds:RetrievalMethod URI="https://evil.test/key"/></ds:KeyInfo>',
    ),
  ),
  altered('empty SignatureValue', 'malformed', (xml) =>
    xml.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/, '<ds:SignatureValue/>'),
  ),
]

const inResponse = { signs: ['response'] } satisfies Shape

export const wrapping: HostileDocument[] = [
  altered('A27 two assertions in a signed response', 'malformed', (xml) =>
    xml.replace('</samlp:Response>', `${forged(assertionOf(xml))}</samlp:Response>`),
  ),
  altered(
    'A28 WS-Federation token wrapper',
    'malformed',
    (xml) =>
      `<t:RequestSecurityTokenResponse xmlns:t="http://schemas.xmlsoap.org/ws/2005/02/trust"><t:RequestedSecurityToken>${assertionOf(xml)}</t:RequestedSecurityToken></t:RequestSecurityTokenResponse>`,
  ),
  altered(
    'A30 XSW1',
    'malformed',
    (xml) =>
      forged(xml).replace('<samlp:Status>', `${signatureOf(xml)}${withoutSignature(xml)}<samlp:Status>`),
    inResponse,
  ),
  altered(
    'A31 XSW2',
    'malformed',
    (xml) =>
      forged(xml).replace('<samlp:Status>', `${withoutSignature(xml)}${signatureOf(xml)}<samlp:Status>`),
    inResponse,
  ),
  altered('A32 XSW3', 'malformed', (xml) =>
    xml.replace('<saml:Assertion ', `${forged(assertionOf(xml))}<saml:Assertion `),
  ),
  altered('A33 XSW4', 'malformed', (xml) =>
    xml.replace(
      assertionOf(xml),
      forged(assertionOf(xml)).replace('</saml:Assertion>', `${assertionOf(xml)}</saml:Assertion>`),
    ),
  ),
  altered('A34 XSW5', 'malformed', (xml) =>
    xml
      .replace(EMAIL, 'owner@acme.test')
      .replace('</samlp:Response>', `${withoutSignature(assertionOf(xml))}</samlp:Response>`),
  ),
  altered('A35 XSW6', 'malformed', (xml) =>
    xml
      .replace(EMAIL, 'owner@acme.test')
      .replace('</ds:SignatureValue>', `</ds:SignatureValue>${withoutSignature(assertionOf(xml))}`),
  ),
  altered('A36 XSW7', 'malformed', (xml) =>
    xml.replace(
      '<saml:Assertion ',
      `<samlp:Extensions>${forged(assertionOf(xml))}</samlp:Extensions><saml:Assertion `,
    ),
  ),
  altered('A37 XSW8', 'malformed', (xml) =>
    xml
      .replace(EMAIL, 'owner@acme.test')
      .replace(
        '</ds:Signature>',
        `<ds:Object>${withoutSignature(assertionOf(xml))}</ds:Object></ds:Signature>`,
      ),
  ),
  altered('A38 XSW7 with equal IDs', 'malformed', (xml) =>
    xml.replace(
      '<saml:Assertion ',
      `<samlp:Extensions>${withoutSignature(assertionOf(xml))}</samlp:Extensions><saml:Assertion `,
    ),
  ),
  altered('A38 namespaced x:ID decoy', 'malformed', (xml) =>
    xml.replace('<samlp:Status>', '<samlp:Status xmlns:x="urn:x" x:ID="_decoy">'),
  ),
  altered('A38 xml:id decoy', 'malformed', (xml) =>
    xml.replace('<samlp:Status>', '<samlp:Status xml:id="_decoy">'),
  ),
  altered('A38 lower-case id equal to the assertion’s', 'malformed', (xml) =>
    xml.replace('<samlp:Status>', `<samlp:Status id="${/URI="#([^"]*)"/.exec(xml)?.[1]}">`),
  ),
  signed('A39 assertion in a foreign namespace', 'malformed', () => ({
    signs: ['response'],
    editResponse: (xml) => xml.replace(/(<saml:Assertion xmlns:saml=")[^"]*/, '$1urn:example:assertion'),
  })),
  signed('a response of another protocol', 'malformed', () => ({
    editResponse: (xml) => xml.replaceAll('SAML:2.0:protocol', 'SAML:1.1:protocol'),
  })),
  signed('an assertion inside Advice', 'malformed', () => ({
    editAssertion: (xml) => xml.replace('</saml:Assertion>', '<saml:Advice></saml:Advice></saml:Assertion>'),
  })),
  signed('two NameIDs', 'malformed', () => ({
    editAssertion: (xml) => xml.replace(/(<saml:NameID .*<\/saml:NameID>)/, '$1$1'),
  })),
  signed('two attribute statements', 'malformed', () => ({
    editAssertion: (xml) => xml.replace(/(<saml:AttributeStatement>.*<\/saml:AttributeStatement>)/, '$1$1'),
  })),
  signed('an encrypted assertion nobody agreed on', 'decrypt', () => ({
    signs: [],
    editResponse: (xml) =>
      xml.replace(
        /<saml:Assertion[\s\S]*<\/saml:Assertion>/,
        '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"></saml:EncryptedAssertion>',
      ),
  })),
]
