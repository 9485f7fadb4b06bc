import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto'

const XENC = 'http://www.w3.org/2001/04/xmlenc#'
const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion'

/** A response whose assertion only the holder of this certificate's key can read (AES-256-GCM under RSA-OAEP). */
export function encryptFor(certificatePem: string, response: string): string {
  return response.replace(/<saml:Assertion .*<\/saml:Assertion>/s, (assertion) =>
    seal(certificatePem, 'EncryptedAssertion', assertion),
  )
}

/** A request to sign somebody out whose name only that holder can read; `change` bends what is inside. */
export function encryptNameFor(
  certificatePem: string,
  request: string,
  change: (name: string) => string = (name) => name,
): string {
  return request.replace(/<saml:NameID.*<\/saml:NameID>/s, (name) => {
    const alone = name.replace(/^<saml:NameID(?! xmlns)/, `<saml:NameID xmlns:saml="${SAML}"`)
    return seal(certificatePem, 'EncryptedID', change(alone))
  })
}

function seal(certificatePem: string, wrapper: string, text: string): string {
  const [key, iv] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const content = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  const sealedKey = publicEncrypt({ key: certificatePem, padding, oaepHash: 'sha1' }, key)
  const method = (algorithm: string) =>
    `<xenc:EncryptionMethod Algorithm="${algorithm}"></xenc:EncryptionMethod>`
  const value = (bytes: Buffer) =>
    `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
  return (
    `<saml:${wrapper} xmlns:saml="${SAML}"><xenc:EncryptedData xmlns:xenc="${XENC}" Type="${XENC}Element">` +
    method('http://www.w3.org/2009/xmlenc11#aes256-gcm') +
    '<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey>' +
    `${method(`${XENC}rsa-oaep-mgf1p`)}${value(sealedKey)}` +
    `</xenc:EncryptedKey></ds:KeyInfo>${value(content)}</xenc:EncryptedData></saml:${wrapper}>`
  )
}
