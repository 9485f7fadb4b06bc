import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import { z } from 'zod'
import type { SigningKeys } from './signing-keys.ts'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const LIFE_SECONDS = 120
const WAIT_MS = 10_000

export const SignOutInput = z.object({
  person: z.string().min(1).max(254),
  clientId: z.string().min(1).max(200),
  /** Where the service takes logout tokens, as its administrator copied it. */
  to: z.url({ protocol: /^https?$/ }),
  /** `last`: the session that began last there; `all`: everything of the person. */
  what: z.enum(['last', 'all']).default('all'),
})

/** Who is over, as the token says it: the person, one session of theirs, or both. */
export interface Over {
  readonly sub: string
  readonly sid?: string
}

/** A logout token (OpenID Connect Back-Channel Logout 1.0), signed by the key that is published now. */
export async function writeLogoutToken(
  { issuer, clientId, keys }: { issuer: string; clientId: string; keys: SigningKeys },
  over: Over,
): Promise<string> {
  const key = await keys.current(issuer)
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ ...over, events: { [EVENT]: {} } })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid ?? '', typ: 'logout+jwt' })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + LIFE_SECONDS)
    .sign(await importJWK(key, 'RS256'))
}

/** Tells a service from server to server, without a browser; answers with what the service said. */
export async function sendLogoutToken(to: string, token: string): Promise<number> {
  const response = await fetch(to, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: token }),
    signal: AbortSignal.timeout(WAIT_MS),
    redirect: 'manual',
  })
  return response.status
}
