import { createPublicKey, randomUUID } from 'node:crypto'
import { importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import type { Grant } from './grants.ts'
import type { Subject } from './issuer.ts'
import { makeKey, publicPart, type SigningKeys } from './signing-keys.ts'

const LIFE_SECONDS = 300
const HOUR_SECONDS = 3_600

/** Writes the ID token, with the one thing wrong that the chosen behaviour asks for. */
export async function writeIdToken(input: {
  issuer: string
  grant: Grant
  subject: Subject
  keys: SigningKeys
}): Promise<string> {
  const { behaviour, request, authTime, session } = input.grant
  const shift =
    behaviour === 'expired-token'
      ? -HOUR_SECONDS - LIFE_SECONDS
      : behaviour === 'future-token'
        ? HOUR_SECONDS
        : 0
  const issuedAt = Math.floor(Date.now() / 1000) + shift
  const claims: JWTPayload = {
    ...input.subject.claims,
    sub: input.subject.sub,
    iss: behaviour === 'wrong-issuer' ? 'https://other-issuer.example' : input.issuer,
    aud: behaviour === 'wrong-audience' ? 'another-client' : request.client_id,
    iat: issuedAt,
    exp: issuedAt + LIFE_SECONDS,
    auth_time: authTime,
    sid: session,
    ...(input.subject.acr ? { acr: input.subject.acr } : {}),
    ...(input.subject.amr ? { amr: input.subject.amr } : {}),
    ...nonceClaim(behaviour === 'wrong-nonce' ? randomUUID() : request.nonce),
  }
  return sign(claims, input)
}

async function sign(
  claims: JWTPayload,
  { issuer, grant, keys }: { issuer: string; grant: Grant; keys: SigningKeys },
) {
  if (grant.behaviour === 'no-signature') return new UnsecuredJWT(claims).encode()
  const key = await chooseKey(issuer, grant, keys)
  if (grant.behaviour === 'symmetric-signature') {
    const pem = createPublicKey({ key: publicPart(key) as never, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    })
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: key.kid ?? '' }).sign(Buffer.from(pem))
  }
  const header = { alg: 'RS256', kid: key.kid ?? '', typ: 'JWT' }
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(key, 'RS256'))
}

function chooseKey(issuer: string, { behaviour }: Grant, keys: SigningKeys) {
  if (behaviour === 'unknown-key') return makeKey()
  return behaviour === 'key-rotated' ? keys.rotate(issuer) : keys.current(issuer)
}

function nonceClaim(nonce: string | undefined) {
  return nonce === undefined ? {} : { nonce }
}
