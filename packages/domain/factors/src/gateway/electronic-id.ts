import type { Secret } from '@kara/kernel'
import {
  ArcticFetchError,
  CodeChallengeMethod,
  generateCodeVerifier,
  OAuth2Client,
  OAuth2RequestError,
  UnexpectedResponseError,
} from 'arctic'
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'

export interface ElectronicIdSettings {
  /** Pinned: what discovery and every token have to name. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: Secret
  readonly redirectUrl: string
}

export interface Journey {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
}

/** Why an answer of the provider is not one we believe. */
export type AnswerFault = 'unavailable' | 'invalid'

/** A national electronic ID over OpenID Connect, whoever runs it. */
export interface ElectronicId {
  /** Where the browser goes, for a fresh proof. */
  authorizationUrl(journey: Journey): Promise<string | AnswerFault>
  /** What the provider says under its signature about who came back. */
  readAnswer(answer: {
    readonly code: string
    readonly iss: string | null
    readonly journey: Omit<Journey, 'state'>
  }): Promise<JWTPayload | AnswerFault>
}

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
})

const waitMs = 10_000
const algorithms = ['RS256', 'ES256']
/** Clocks of two houses; and how long the person may have been at the provider. */
const toleranceSeconds = 60
const freshSeconds = 15 * 60

/** Asks the provider of an electronic ID whether it answers right now. */
export interface ElectronicIdWatch {
  answers(): Promise<boolean>
}

/** The same provider, for a process that only waits for it. */
export function watchElectronicId(issuer: string): ElectronicIdWatch {
  return { answers: async () => (await discover(issuer)) !== null }
}

export const newCodeVerifier = generateCodeVerifier

/** Opens the adapter; nothing is asked of the provider before somebody needs it. */
export function openElectronicId(settings: ElectronicIdSettings): ElectronicId {
  const { issuer, clientId, clientSecret, redirectUrl } = settings
  const client = new OAuth2Client(clientId, clientSecret.reveal(), redirectUrl)
  return {
    authorizationUrl: async ({ state, nonce, codeVerifier }) => {
      const found = await discover(issuer)
      if (!found) return 'unavailable'
      const { authorization_endpoint: endpoint } = found
      const scopes = ['openid', 'profile']
      const method = CodeChallengeMethod.S256
      const url = client.createAuthorizationURLWithPKCE(endpoint, state, method, codeVerifier, scopes)
      url.searchParams.set('nonce', nonce)
      // A proof of now, not of a session that somebody left open at the provider.
      url.searchParams.set('max_age', '0')
      url.searchParams.set('prompt', 'login')
      return url.href
    },
    readAnswer: async ({ code, iss, journey }) => {
      if (iss !== null && iss !== issuer) return 'invalid'
      const found = await discover(issuer)
      if (!found) return 'unavailable'
      try {
        const tokens = await within(
          client.validateAuthorizationCode(found.token_endpoint, code, journey.codeVerifier),
        )
        // Asked anew each time: a key may have been rotated this minute, and few people come a day.
        const keys = createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: waitMs })
        const { payload } = await jwtVerify(tokens.idToken(), keys, {
          issuer,
          audience: clientId,
          algorithms,
          clockTolerance: toleranceSeconds,
          maxTokenAge: freshSeconds,
        })
        return isAnswerTo(payload, journey.nonce) ? payload : 'invalid'
      } catch (error) {
        return isOutage(error) ? 'unavailable' : 'invalid'
      }
    },
  }
}

function isAnswerTo(payload: JWTPayload, nonce: string): boolean {
  const authTime = payload.auth_time
  const isStale =
    typeof authTime === 'number' &&
    typeof payload.iat === 'number' &&
    payload.iat - authTime > freshSeconds + toleranceSeconds
  return payload.nonce === nonce && !isStale
}

async function discover(issuer: string): Promise<z.output<typeof Discovery> | null> {
  try {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(waitMs),
      redirect: 'error',
    })
    const found = Discovery.safeParse(await answer.json())
    return found.success && found.data.issuer === issuer ? found.data : null
  } catch {
    return null
  }
}

async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('The provider did not answer.', 'TimeoutError')), waitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

// A client that the provider does not know any more is our fault or theirs, and never the person's.
function isOutage(error: unknown): boolean {
  if (error instanceof OAuth2RequestError) return error.code === 'invalid_client'
  if (error instanceof UnexpectedResponseError) return error.status >= 500
  if (error instanceof ArcticFetchError) return true
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'JWKSTimeout')
}
