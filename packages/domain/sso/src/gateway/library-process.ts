import { sign } from 'node:crypto'
import { controllers, type JacksonOption, type OIDCSSORecord, type SAMLSSORecord } from '@boxyhq/saml-jackson'
import { openIdRedirectPath } from '../contracts.ts'
import { addDirectory, askDirectory } from './directories.ts'
import { guardOutgoingCalls } from './guard-outgoing-calls.ts'
import {
  keepIdToken,
  privateKeyOfLibrary,
  type SeenToken,
  seeingTokens,
  textSignedBy,
  watchExchanges,
} from './inside-library.ts'
import {
  type CallName,
  INNER_REDIRECT_PATH,
  type LibraryAnswer,
  type LibraryCalls,
  type LibraryProfile,
  type LibraryRequest,
  type LibrarySettings,
  SIGN_IN_SECONDS_MAX,
} from './library-calls.ts'
import { openAssertion } from './open-assertion.ts'

/**
 * The process in which the SAML library lives. It speaks to its parent only; when the library breaks (some
 * damaged documents end its process), this one ends and the web process goes on.
 */

export type Library = Awaited<ReturnType<typeof controllers>>
type OpenIdRecordInput = Parameters<Library['connectionAPIController']['createOIDCConnection']>[0]

const NAMEID_CLAIM = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier'
const NAMEID_UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified'
const ENCRYPTION_KEY_BYTES = 32

/** The only options under which the library runs. */
export function libraryOptions(settings: LibrarySettings): JacksonOption {
  if (Buffer.from(settings.encryptionKey, 'base64').length !== ENCRYPTION_KEY_BYTES) {
    throw new Error('The encryption key of the SAML library must be 32 bytes in base64')
  }
  const silent = () => {}
  return {
    externalUrl: settings.externalUrl,
    samlPath: '/sso/acs',
    scimPath: '/scim/v2',
    oidcPath: openIdRedirectPath,
    samlAudience: `${settings.externalUrl}/sso/none`,
    idpEnabled: false,
    noAnalytics: true,
    clientSecretVerifier: crypto.randomUUID(),
    // Its traces hold whole responses and cannot be found by company; attempts are recorded by us.
    ssoTraces: { disable: true, redact: true },
    openid: { redirectExactMatch: true, forwardOIDCParams: false, requestProfileScope: true },
    // Its lines carry parts of responses.
    logger: { info: silent, warn: silent, error: silent },
    db: {
      engine: 'sql',
      type: 'postgres',
      url: settings.databaseUrl,
      ttl: SIGN_IN_SECONDS_MAX,
      cleanupLimit: 1000,
      encryptionKey: settings.encryptionKey,
      manualMigration: true,
    },
  }
}

let library: Library | null = null
let redirectUrl = ''

function opened(): Library {
  if (!library) throw new Error('The SAML library is not open')
  return library
}

const calls: {
  [Name in CallName]: (input: LibraryCalls[Name]['input']) => Promise<LibraryCalls[Name]['output']>
} = {
  async open(settings) {
    redirectUrl = `${settings.externalUrl}${INNER_REDIRECT_PATH}`
    guardOutgoingCalls(settings.insideOrigins)
    keepIdToken()
    watchExchanges()
    // The library keeps its own certificate encrypted under the key and opens it here: a wrong key ends now.
    library = await controllers(libraryOptions(settings))
    const { publicKey } = await library.spConfig.get()
    return { certificatePem: publicKey }
  },

  async addConnection(input) {
    const record = (await opened().connectionAPIController.createSAMLConnection({
      tenant: input.companyId,
      product: input.connectionId,
      name: input.label,
      rawMetadata: input.metadataXml,
      defaultRedirectUrl: redirectUrl,
      redirectUrl: [redirectUrl],
      samlAudienceOverride: input.entityId,
      acsUrlOverride: input.acsUrl,
      // Asking for a format makes some providers refuse; which ones are good is ours to judge.
      identifierFormat: NAMEID_UNSPECIFIED,
    })) as SAMLSSORecord
    return { clientId: record.clientID }
  },

  async addOpenIdConnection(input) {
    const record = (await opened().connectionAPIController.createOIDCConnection({
      tenant: input.companyId,
      product: input.connectionId,
      name: input.label,
      oidcMetadata: { ...input.metadata },
      oidcClientId: input.providerClientId,
      oidcClientSecret: input.providerSecret,
      defaultRedirectUrl: redirectUrl,
      redirectUrl: [redirectUrl],
    } as unknown as OpenIdRecordInput)) as OIDCSSORecord
    return { clientId: record.clientID }
  },

  async removeConnection({ companyId, connectionId }) {
    await opened().connectionAPIController.deleteConnections({ tenant: companyId, product: connectionId })
    return null
  },

  async addDirectory({ companyId, directoryId, label }) {
    return addDirectory(opened().directorySyncController, { companyId, directoryId, label })
  },

  async askDirectory(input) {
    return askDirectory(opened().directorySyncController, input)
  },

  async beginSignIn({ clientId, state, codeChallenge, asksAgain }) {
    const answer = await opened().oauthController.authorize({
      client_id: clientId,
      redirect_uri: redirectUrl,
      response_type: 'code',
      state,
      code_challenge: codeChallenge,
      code_challenge_method: 'S256',
      forceAuthn: String(asksAgain),
    } as Parameters<Library['oauthController']['authorize']>[0])
    if (!answer.redirect_url) return fieldsOf(answer.authorize_form ?? '')
    failOnError(answer.redirect_url)
    return { redirectUrl: answer.redirect_url }
  },

  async openAssertion({ sealed }) {
    return { assertion: openAssertion(sealed, await privateKeyOfLibrary()) }
  },

  async signText({ text }) {
    const signature = sign('RSA-SHA256', Buffer.from(text), await privateKeyOfLibrary())
    return { signatureBase64: signature.toString('base64') }
  },

  async verifySignature({ responseBase64, certificates }) {
    const xml = Buffer.from(responseBase64, 'base64').toString()
    for (const certificate of certificates) {
      const signedXml = textSignedBy(xml, certificate)
      if (signedXml !== null) return { isValid: true, signedXml }
    }
    return { isValid: false, signedXml: null }
  },

  async checkResponse(input) {
    const answer = await opened().oauthController.samlResponse({
      SAMLResponse: input.responseBase64,
      RelayState: input.relayState,
    } as Parameters<Library['oauthController']['samlResponse']>[0])
    return exchange(answer.redirect_url ?? '', input)
  },

  async checkCallback(input) {
    const seen: SeenToken = { idToken: null, refusedWith: '' }
    try {
      return await seeingTokens(seen, () => exchangeAtProvider(input))
    } catch (error) {
      throw new RefusedToken([seen.refusedWith, textOf(error)].filter(Boolean).join(': '), seen.idToken)
    }
  },
}

/** The library's refusal, with the token that it refused. */
class RefusedToken extends Error {
  readonly idToken: string | null

  constructor(text: string, idToken: string | null) {
    super(text)
    this.idToken = idToken
  }
}

async function exchangeAtProvider(
  input: LibraryCalls['checkCallback']['input'],
): Promise<LibraryCalls['checkCallback']['output']> {
  const answer = await opened().oauthController.oidcAuthzResponse(
    input.parameters as Parameters<Library['oauthController']['oidcAuthzResponse']>[0],
  )
  const { claims, ...profile } = await exchange(answer.redirect_url ?? '', input)
  const { id_token: idToken, ...told } = claims
  if (typeof idToken !== 'string') throw new Error('invalid response encountered: no ID token')
  return { ...profile, claims: told, idToken }
}

/** The question inside the page that the library wrote for a provider which takes it by a form only. */
function fieldsOf(page: string): { samlRequest: string; relayState: string } {
  const field = (name: string) => new RegExp(`name="${name}" value="([A-Za-z0-9+/=_-]+)"`).exec(page)?.[1]
  const [samlRequest, relayState] = [field('SAMLRequest'), field('RelayState')]
  if (!samlRequest || !relayState) throw new Error('The library began no sign-in by redirect or by form')
  return { samlRequest, relayState }
}

/** Turns the library's own code into the profile, in the same breath: the code is seen by nobody. */
async function exchange(
  address: string,
  input: { clientId: string; state: string; codeVerifier: string },
): Promise<LibraryProfile> {
  const { oauthController } = opened()
  const returned = failOnError(address)
  if (returned.searchParams.get('state') !== input.state) throw new Error('Unable to validate state')
  const { access_token } = await oauthController.token({
    client_id: input.clientId,
    client_secret: '',
    grant_type: 'authorization_code',
    redirect_uri: redirectUrl,
    code: returned.searchParams.get('code') ?? '',
    code_verifier: input.codeVerifier,
  } as unknown as Parameters<Library['oauthController']['token']>[0])
  const profile = await oauthController.userInfo(access_token)
  return toProfile(profile as unknown as Record<string, unknown>)
}

/** Failures after the connection is known come back as a redirect that carries the error. */
function failOnError(address: string): URL {
  if (!URL.canParse(address)) throw new Error('The library gave no address')
  const url = new URL(address)
  const error = url.searchParams.get('error')
  if (error) throw new Error(url.searchParams.get('error_description') ?? error)
  return url
}

function toProfile(profile: Record<string, unknown>): LibraryProfile {
  const claims = (profile.raw ?? {}) as Record<string, unknown>
  const requested = (profile.requested ?? {}) as Record<string, unknown>
  const nameId = claims[NAMEID_CLAIM]
  return {
    clientId: typeof requested.client_id === 'string' ? requested.client_id : '',
    nameId: typeof nameId === 'string' ? nameId : null,
    email: typeof profile.email === 'string' ? profile.email : null,
    claims,
  }
}

/** The useful text is in `internalError`; failures of XML parsing are plain errors. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = (error as { internalError?: unknown }).internalError
  return typeof inner === 'string' && inner !== '' ? inner : error.message
}

async function answer({ id, call, input }: LibraryRequest): Promise<LibraryAnswer> {
  try {
    return { id, outcome: 'done', output: await calls[call](input as never) }
  } catch (error) {
    const idToken = error instanceof RefusedToken ? error.idToken : null
    return { id, outcome: 'failed', text: textOf(error).slice(0, 500), idToken }
  }
}

/** Serves the parent until it is gone. */
function serve(): void {
  process.on('message', (request: LibraryRequest) => {
    void answer(request).then((reply) => process.send?.(reply))
  })
  process.on('disconnect', () => process.exit(0))
}

if (process.send) serve()
