import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Behaviour } from './behaviours.ts'

const CODE_LIFE_MS = 60_000
const TOKEN_LIFE_MS = 15 * 60_000

/** The part of an authorization request that must be right before anything is sent back to its address. */
export const Target = z.object({
  client_id: z.string().min(1).max(200),
  redirect_uri: z.url({ protocol: /^https?$/ }),
  state: z.string().max(2_000).optional(),
})

export const AuthorizeInput = Target.extend({
  response_type: z.literal('code'),
  scope: z.string().refine((scope) => scope.split(' ').includes('openid'), 'must include openid'),
  nonce: z.string().max(500).optional(),
  code_challenge: z.string().min(43).max(128),
  code_challenge_method: z.literal('S256'),
  prompt: z.string().optional(),
  login_hint: z.string().optional(),
  acr_values: z.string().optional(),
})
export type AuthorizeInput = z.infer<typeof AuthorizeInput>

export interface Grant {
  request: AuthorizeInput
  person: string
  behaviour: Behaviour
  authTime: number
  /** Who that is to services, and the number of the session that began with it. */
  subject: string
  session: string
}

interface Issued {
  grant: Grant
  expiresAt: number
  /** The access token bought with this code, so that using the code twice can take it back. */
  token?: string
}

/** Codes and access tokens of one issuer; both live in memory and shortly. */
export class Grants {
  readonly #codes = new Map<string, Issued>()
  readonly #tokens = new Map<string, Issued>()
  /** The session that began last, by client and subject. */
  readonly #sessions = new Map<string, string>()

  issueCode(grant: Grant): string {
    this.#forgetExpired()
    const code = randomBytes(32).toString('base64url')
    this.#codes.set(code, { grant, expiresAt: Date.now() + CODE_LIFE_MS })
    this.#sessions.set(`${grant.request.client_id} ${grant.subject}`, grant.session)
    return code
  }

  lastSession(clientId: string, subject: string): string | undefined {
    return this.#sessions.get(`${clientId} ${subject}`)
  }

  /** Trades a code for its grant and an access token, once; a second try also revokes what the first one got. */
  redeem(input: { code: string; clientId: string; redirectUri: string; verifier: string }) {
    const issued = this.#codes.get(input.code)
    if (!issued || issued.expiresAt < Date.now()) return 'The code is unknown or has expired.'
    if (issued.token) {
      this.#tokens.delete(issued.token)
      return 'The code was used before.'
    }
    const { request } = issued.grant
    if (request.client_id !== input.clientId) return 'The code belongs to another client.'
    if (request.redirect_uri !== input.redirectUri)
      return 'redirect_uri differs from the authorization request.'
    const challenge = createHash('sha256').update(input.verifier).digest('base64url')
    if (challenge !== request.code_challenge) return 'code_verifier does not match the code_challenge.'
    issued.token = randomBytes(32).toString('base64url')
    this.#tokens.set(issued.token, { grant: issued.grant, expiresAt: Date.now() + TOKEN_LIFE_MS })
    return { grant: issued.grant, accessToken: issued.token, expiresIn: TOKEN_LIFE_MS / 1000 }
  }

  findByToken(token: string): Grant | undefined {
    const issued = this.#tokens.get(token)
    return issued && issued.expiresAt >= Date.now() ? issued.grant : undefined
  }

  #forgetExpired() {
    for (const kept of [this.#codes, this.#tokens]) {
      for (const [key, issued] of kept) if (issued.expiresAt < Date.now() - TOKEN_LIFE_MS) kept.delete(key)
    }
  }
}
