import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'

const Kept = z.record(z.string(), z.array(z.record(z.string(), z.unknown())))
/** The current key and the one before it, as real providers publish them around a roll-over. */
const PUBLISHED_MAX = 2

/** RSA keys by issuer, newest first, made on first need and kept over restarts. */
export class SigningKeys {
  readonly #file: StateFile<z.infer<typeof Kept>>

  constructor(stateDir: string) {
    this.#file = new StateFile(join(stateDir, 'openid-keys.json'), Kept, () => ({}))
  }

  async current(issuer: string): Promise<JWK> {
    const newest = this.#file.value[issuer]?.[0]
    return (newest as JWK | undefined) ?? this.rotate(issuer)
  }

  async published(issuer: string): Promise<JWK[]> {
    await this.current(issuer)
    return (this.#file.value[issuer] ?? []).map(publicPart)
  }

  async rotate(issuer: string): Promise<JWK> {
    const made = await makeKey()
    this.#file.value[issuer] = [{ ...made }, ...(this.#file.value[issuer] ?? [])].slice(0, PUBLISHED_MAX)
    this.#file.save()
    return made
  }
}

export async function makeKey(): Promise<JWK & { kid: string }> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' }
}

export function publicPart({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty, n, e, kid, alg, use }
}
