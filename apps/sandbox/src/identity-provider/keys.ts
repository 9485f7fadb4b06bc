import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'
import { selfSignedCertificate } from './certificate.ts'

const SigningKey = z.object({ privateKeyPem: z.string(), certificatePem: z.string() })
export type SigningKey = z.infer<typeof SigningKey>

const DAY_MS = 24 * 60 * 60 * 1000
const USUAL_DAYS = 3 * 365

/** Signing keys by owner, made on first need and kept, so that metadata once imported stays true. */
export class Keys {
  readonly #file: StateFile<Record<string, SigningKey>>

  constructor(stateDir: string) {
    this.#file = new StateFile(join(stateDir, 'saml-keys.json'), z.record(z.string(), SigningKey), () => ({}))
  }

  of(owner: string): SigningKey {
    const kept = this.#file.value[owner]
    if (kept) return kept
    return this.rotate(owner)
  }

  /** A certificate the product has never seen: what a forger, or a forgotten roll-over, signs with. */
  stranger(): SigningKey {
    return this.of('*stranger')
  }

  /** With a certificate that ends in so many days. */
  rotate(owner: string, days = USUAL_DAYS): SigningKey {
    const made = makeKey(owner, days)
    this.#file.value[owner] = made
    this.#file.save()
    return made
  }
}

function makeKey(owner: string, days: number): SigningKey {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const now = Date.now()
  const certificatePem = selfSignedCertificate({
    commonName: `Sandbox ${owner}`,
    privateKeyPem: pair.privateKey,
    publicKeyDer: pair.publicKey,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + days * DAY_MS),
  })
  return { privateKeyPem: pair.privateKey, certificatePem }
}
