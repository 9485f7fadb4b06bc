import type { OpenIdMetadata } from '../rules/read-discovery.ts'

/** What the web process may ask of the process in which the SAML library lives. */
export type LibraryCalls = {
  /** Answers once the library has proven that it opens its own records with our key. */
  open: { input: LibrarySettings; output: { certificatePem: string } }
  addConnection: {
    input: {
      companyId: string
      connectionId: string
      label: string
      /** Written by us from what was read: no foreign XML reaches the library's parsers. */
      metadataXml: string
      entityId: string
      acsUrl: string
    }
    output: { clientId: string }
  }
  addOpenIdConnection: {
    input: {
      companyId: string
      connectionId: string
      label: string
      /** Read and checked by us: the library discovers nothing. */
      metadata: OpenIdMetadata
      providerClientId: string
      providerSecret: string
    }
    output: { clientId: string }
  }
  removeConnection: { input: { companyId: string; connectionId: string }; output: null }
  beginSignIn: {
    input: { clientId: string; state: string; codeChallenge: string }
    output: { redirectUrl: string }
  }
  /** Verifies the response and exchanges code and token at once; neither leaves the process. */
  checkResponse: {
    input: {
      clientId: string
      responseBase64: string
      relayState: string
      state: string
      codeVerifier: string
    }
    output: LibraryProfile
  }
  /** Exchanges the provider's code for its tokens, reads who it is, and exchanges our own code at once. */
  checkCallback: {
    input: {
      clientId: string
      /** The parameters of the answer, by name; nothing else of the address. */
      parameters: { code: string; state: string; iss?: string }
      state: string
      codeVerifier: string
    }
    /** With the ID token as it came, for our own check of it. */
    output: LibraryProfile & { idToken: string }
  }
}

export type LibrarySettings = {
  databaseUrl: string
  /** 32 bytes, base64. */
  encryptionKey: string
  /** Scheme and host of the product; the library only forms default addresses from it. */
  externalUrl: string
  /** Origins that count as outside although they are not: a developer's sandbox. */
  insideOrigins: readonly string[]
}

/** What the library read from the bytes it verified. */
export type LibraryProfile = {
  clientId: string
  nameId: string | null
  email: string | null
  /** Attribute name → value, as the library saw them. */
  claims: Record<string, unknown>
}

export type CallName = keyof LibraryCalls

export type LibraryRequest = { id: number; call: CallName; input: unknown }
export type LibraryAnswer =
  | { id: number; outcome: 'done'; output: unknown }
  | { id: number; outcome: 'failed'; text: string }

/** The one address a connection may return to; it is never visited, because the exchange stays inside. */
export const INNER_REDIRECT_PATH = '/sso/inner'

/** How long a person may stay at the identity provider: setting up a second factor takes its time. */
export const SIGN_IN_SECONDS_MAX = 1200
