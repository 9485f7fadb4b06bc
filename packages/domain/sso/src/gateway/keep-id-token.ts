import { createRequire } from 'node:module'

type Tokens = { id_token?: string }
type Profile = { claims: { raw: Record<string, unknown> } }
type ReadProfile = (tokens: Tokens, ...more: unknown[]) => Promise<Profile>

/**
 * The library reads who somebody is from tokens and forgets the tokens; whether the ID token was signed by the
 * provider's key it never asks. This keeps the token beside what was read from it, so that the gateway can ask
 * itself. The reading is an inner part of the library: a new version must be held against the tests of it.
 */
export function keepIdToken(): void {
  const load = createRequire(import.meta.url)
  const reading = load('@boxyhq/saml-jackson/dist/controller/utils.js') as {
    extractOIDCUserProfile: ReadProfile
  }
  const read = reading.extractOIDCUserProfile
  reading.extractOIDCUserProfile = async (tokens, configuration) => {
    const profile = await read(tokens, configuration)
    profile.claims.raw.id_token = tokens.id_token
    return profile
  }
}
