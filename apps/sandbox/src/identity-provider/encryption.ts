import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto'

const XENC = 'http://www.w3.org/2001/04/xmlenc#'
const DS = 'http://www.w3.org/2000/09/xmldsig#'

/** The assertion, readable only by whoever holds the service's key (XML Encryption 1.1: AES-256-GCM, RSA-OAEP). */
export function encryptAssertion(assertion: string, certificatePem: string): string {
  const key = randomBytes(32)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const content = Buffer.concat([iv, cipher.update(assertion, 'utf8'), cipher.final(), cipher.getAuthTag()])
  const sealedKey = publicEncrypt(
    { key: certificatePem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    key,
  )
  const value = (bytes: Buffer) =>
    `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
  return (
    '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">' +
    `<xenc:EncryptedData xmlns:xenc="${XENC}" Type="${XENC}Element">` +
    '<xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"></xenc:EncryptionMethod>' +
    `<ds:KeyInfo xmlns:ds="${DS}"><xenc:EncryptedKey>` +
    `<xenc:EncryptionMethod Algorithm="${XENC}rsa-oaep-mgf1p"></xenc:EncryptionMethod>` +
    `${value(sealedKey)}</xenc:EncryptedKey></ds:KeyInfo>${value(content)}` +
    '</xenc:EncryptedData></saml:EncryptedAssertion>'
  )
}
