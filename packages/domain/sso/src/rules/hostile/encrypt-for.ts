import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto'

const XENC = 'http://www.w3.org/2001/04/xmlenc#'

/** A response whose assertion only the holder of this certificate's key can read (AES-256-GCM under RSA-OAEP). */
export function encryptFor(certificatePem: string, response: string): string {
  return response.replace(/<saml:Assertion .*<\/saml:Assertion>/s, (assertion) => {
    const [key, iv] = [randomBytes(32), randomBytes(12)]
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    const content = Buffer.concat([iv, cipher.update(assertion, 'utf8'), cipher.final(), cipher.getAuthTag()])
    const padding = constants.RSA_PKCS1_OAEP_PADDING
    const sealedKey = publicEncrypt({ key: certificatePem, padding, oaepHash: 'sha1' }, key)
    const value = (bytes: Buffer) =>
      `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
    return (
      '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">' +
      `<xenc:EncryptedData xmlns:xenc="${XENC}" Type="${XENC}Element">` +
      '<xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/>' +
      '<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey>' +
      `<xenc:EncryptionMethod Algorithm="${XENC}rsa-oaep-mgf1p"/>${value(sealedKey)}` +
      `</xenc:EncryptedKey></ds:KeyInfo>${value(content)}</xenc:EncryptedData></saml:EncryptedAssertion>`
    )
  })
}
