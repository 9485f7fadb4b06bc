import { createRequire } from 'node:module'

/**
 * The inner parts of the library that its door does not offer. A new version of it must be held against the
 * tests of them: `receive-callback.test.ts` here and `sign-in.test.ts` of the generator.
 */
const load = createRequire(import.meta.url)

/** The key of the certificate it publishes; kept by it, encrypted, and made by it. */
export async function privateKeyOfLibrary(): Promise<string> {
  const { getDefaultCertificate } = load('@boxyhq/saml-jackson/dist/saml/x509.js') as {
    getDefaultCertificate(): Promise<{ privateKey: string }>
  }
  return (await getDefaultCertificate()).privateKey
}

/** Whether the signature that the library checks in a response holds by this certificate (base64). */
export function isSignedBy(xml: string, certificate: string): boolean {
  const { validateSignature } = load('@boxyhq/saml20/dist/validateSignature.js') as {
    validateSignature(xml: string, certificate: string, thumbprint: null): string | null
  }
  try {
    return validateSignature(xml, certificate, null) !== null
  } catch {
    // A signature by another key is thrown as an error.
    return false
  }
}

type Tokens = { id_token?: string }
type Profile = { claims: { raw: Record<string, unknown> } }
type ReadProfile = (tokens: Tokens, ...more: unknown[]) => Promise<Profile>

/**
 * The library reads who somebody is from tokens and forgets the tokens; whether the ID token was signed by the
 * provider's key it never asks. This keeps the token beside what was read from it, so that the gateway can ask
 * itself.
 */
export function keepIdToken(): void {
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
