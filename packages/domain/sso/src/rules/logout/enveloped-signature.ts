import { createHash } from 'node:crypto'
import { DSIG, ENVELOPED_SIGNATURE, EXCLUSIVE_C14N } from '../saml-names.ts'

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

/** What is signed of a message that is in canonical form: its digest, under its identifier. */
export function writeSignedInfo(xml: string, id: string): string {
  const method = (name: string, algorithm: string) => `<ds:${name} Algorithm="${algorithm}"></ds:${name}>`
  const digest = createHash('sha256').update(xml, 'utf8').digest('base64')
  return [
    `<ds:SignedInfo xmlns:ds="${DSIG}">`,
    method('CanonicalizationMethod', EXCLUSIVE_C14N),
    method('SignatureMethod', RSA_SHA256),
    `<ds:Reference URI="#${id}"><ds:Transforms>`,
    method('Transform', ENVELOPED_SIGNATURE),
    method('Transform', EXCLUSIVE_C14N),
    `</ds:Transforms>${method('DigestMethod', SHA256)}<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`,
    '</ds:SignedInfo>',
  ].join('')
}

/** The message with its signature where the schema wants it: behind its issuer. */
export function withSignature(xml: string, signedInfo: string, signatureBase64: string): string {
  const block = `<ds:Signature xmlns:ds="${DSIG}">${signedInfo}<ds:SignatureValue>${signatureBase64}</ds:SignatureValue></ds:Signature>`
  return xml.replace('</saml:Issuer>', () => `</saml:Issuer>${block}`)
}
