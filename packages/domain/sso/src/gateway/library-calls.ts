import type { SealedAssertion } from '../rules/encrypted-assertion.ts'
import type { OpenIdMetadata } from '../rules/read-discovery.ts'
import type { ScimRequest } from '../rules/scim.ts'

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
  addDirectory: {
    input: { companyId: string; directoryId: string; label: string }
    output: { libraryDirectoryId: string }
  }
  /** Hands a directory's request to the library, one at a time, and brings back what changed by it. */
  askDirectory: { input: { libraryDirectoryId: string } & ScimRequest; output: DirectoryAnswer }
  beginSignIn: {
    /** `asksAgain`: the provider shall ask the person again, whoever is signed in over there. */
    input: { clientId: string; state: string; codeChallenge: string; asksAgain: boolean }
    /** A provider that takes no question by redirect gets it by a form: its fields, for the address we know. */
    output: { redirectUrl: string } | { samlRequest: string; relayState: string }
  }
  /** Opens an assertion that was encrypted for the library's certificate. */
  openAssertion: { input: { sealed: SealedAssertion }; output: { assertion: string } }
  /** Whether the signature that the library would check holds by one of these certificates; nothing is exchanged. */
  verifySignature: {
    input: { responseBase64: string; certificates: readonly string[] }
    /** With the text that was signed, as it was read when it was verified: nothing else of the document counts. */
    output: { isValid: boolean; signedXml: string | null }
  }
  /** Signs what we say about signing out by the key whose certificate we publish (RSA with SHA-256). */
  signText: { input: { text: string }; output: { signatureBase64: string } }
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

/** What a directory said of one person. */
export type DirectoryChange = {
  libraryUserId: string
  email: string
  isActive: boolean
  /** Deleted over there. */
  isGone: boolean
}

export type DirectoryAnswer = { status: number; body: object | null; changes: DirectoryChange[] }

export type CallName = keyof LibraryCalls

export type LibraryRequest = { id: number; call: CallName; input: unknown }
export type LibraryAnswer =
  | { id: number; outcome: 'done'; output: unknown }
  /** With the ID token that was refused, where there was one. */
  | { id: number; outcome: 'failed'; text: string; idToken: string | null }

/** The one address a connection may return to; it is never visited, because the exchange stays inside. */
export const INNER_REDIRECT_PATH = '/sso/inner'

/** How long a person may stay at the identity provider: setting up a second factor takes its time. */
export const SIGN_IN_SECONDS_MAX = 1200
