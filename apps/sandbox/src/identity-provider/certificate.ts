import { randomBytes, sign } from 'node:crypto'

/**
 * Makes a self-signed X.509 certificate. Node reads certificates but writes none, and the handful of fields
 * needed here is not worth a dependency.
 */
export function selfSignedCertificate(input: {
  commonName: string
  privateKeyPem: string
  /** The public key as SubjectPublicKeyInfo. */
  publicKeyDer: Buffer
  notBefore: Date
  notAfter: Date
}): string {
  const name = sequence(set(sequence(COMMON_NAME, utf8(input.commonName))))
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    SHA256_WITH_RSA,
    name,
    sequence(time(input.notBefore), time(input.notAfter)),
    name,
    input.publicKeyDer,
  )
  const signature = sign('RSA-SHA256', toBeSigned, input.privateKeyPem)
  const certificate = sequence(
    toBeSigned,
    SHA256_WITH_RSA,
    tagged(0x03, Buffer.concat([Buffer.from([0]), signature])),
  )
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** The certificate as SAML wants it: base64 without the PEM lines around it. */
export function certificateBody(pem: string): string {
  return pem.replace(/-----[A-Z ]+-----|\s/g, '')
}

function tagged(tag: number, content: Buffer): Buffer {
  const size = content.length
  if (size < 0x80) return Buffer.concat([Buffer.from([tag, size]), content])
  const digits = size < 0x100 ? [size] : [size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length, ...digits]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

function set(...parts: Buffer[]): Buffer {
  return tagged(0x31, Buffer.concat(parts))
}

/** A DER integer is signed and as short as can be; setting the first byte keeps ours positive and minimal. */
function integer(bytes: Buffer): Buffer {
  const first = ((bytes[0] ?? 0) & 0x7f) | (bytes.length > 1 ? 0x40 : 0)
  return tagged(0x02, Buffer.concat([Buffer.from([first]), bytes.subarray(1)]))
}

function utf8(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text))
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '')
  // RFC 5280: two-digit years until 2049, four-digit years from 2050.
  return date.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits))
}

const COMMON_NAME = tagged(0x06, Buffer.from([0x55, 0x04, 0x03]))
const SHA256_WITH_RSA = sequence(
  tagged(0x06, Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b])),
  tagged(0x05, Buffer.alloc(0)),
)
