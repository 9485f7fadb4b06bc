import type { AttemptId } from '@kara/kernel'
import { decodeProviderText, reasonOfLibraryText } from '../rules/catalogue/decode.ts'
import { compareIdentities } from '../rules/compare-identities.ts'
import type { SealedAssertion } from '../rules/encrypted-assertion.ts'
import {
  readPostedRequest,
  readSentQuestion,
  readSentRequest,
  type SentRequest,
} from '../rules/read-request.ts'
import type { Refusal } from '../rules/refusal.ts'
import type { IdentityView } from '../rules/response-view.ts'
import { carriedAddress } from './carried-message.ts'
import type { DirectoryAnswer, LibraryCalls } from './library-calls.ts'
import type { Sso } from './open-sso.ts'
import { GatewayUnavailable, LibraryRefusal } from './saml-gateway.ts'

type Refused = { readonly outcome: 'refused'; readonly refusal: Refusal }

/** Tells the library of a connection. Telling it again replaces what it knew. */
export async function addConnection(
  sso: Sso,
  input: LibraryCalls['addConnection']['input'],
): Promise<{ readonly outcome: 'added'; readonly clientId: string } | Refused> {
  try {
    const { clientId } = await sso.saml.call('addConnection', input)
    return { outcome: 'added', clientId }
  } catch (error) {
    return { outcome: 'refused', refusal: refusalOf(error, 'connection') }
  }
}

/** The same for an OpenID provider, whose addresses were read and checked by us. */
export async function addOpenIdConnection(
  sso: Sso,
  input: LibraryCalls['addOpenIdConnection']['input'],
): Promise<{ readonly outcome: 'added'; readonly clientId: string } | Refused> {
  try {
    const { clientId } = await sso.saml.call('addOpenIdConnection', input)
    return { outcome: 'added', clientId }
  } catch (error) {
    return { outcome: 'refused', refusal: refusalOf(error, 'connection') }
  }
}

/** Tells the library of a directory. */
export async function addDirectory(
  sso: Sso,
  input: LibraryCalls['addDirectory']['input'],
): Promise<{ readonly outcome: 'added'; readonly libraryDirectoryId: string } | Refused> {
  try {
    return { outcome: 'added', ...(await sso.saml.call('addDirectory', input)) }
  } catch (error) {
    return { outcome: 'refused', refusal: refusalOf(error, 'directory') }
  }
}

/** Hands a request of a directory to the library. */
export async function askDirectory(
  sso: Sso,
  input: LibraryCalls['askDirectory']['input'],
): Promise<{ readonly outcome: 'answered'; readonly answer: DirectoryAnswer } | Refused> {
  try {
    return { outcome: 'answered', answer: await sso.saml.call('askDirectory', input) }
  } catch (error) {
    return { outcome: 'refused', refusal: refusalOf(error, 'directory') }
  }
}

interface Begun {
  readonly clientId: string
  readonly protocol: 'saml' | 'oidc'
  readonly ssoUrl: string
  readonly asksAgain: boolean
}

/** Lets the library write our question and reads from it what the answer must name. */
export async function beginSignIn(
  sso: Sso,
  { clientId, protocol, ssoUrl, asksAgain }: Begun,
  attemptId: AttemptId,
): Promise<
  { readonly outcome: 'begun'; readonly redirectUrl: string; readonly sent: SentRequest } | Refused
> {
  try {
    const begun = await sso.saml.call('beginSignIn', {
      clientId,
      state: attemptId,
      codeChallenge: sso.codeChallengeOf(attemptId),
      asksAgain,
    })
    if ('samlRequest' in begun) {
      const { samlRequest: SAMLRequest, relayState: RelayState } = begun
      const sent = { requestId: readPostedRequest(SAMLRequest), relayState: RelayState }
      const redirectUrl = carriedAddress(sso, { url: ssoUrl, fields: { SAMLRequest, RelayState } })
      return { outcome: 'begun', redirectUrl, sent }
    }
    const { redirectUrl } = begun
    if (protocol === 'saml') return { outcome: 'begun', redirectUrl, sent: readSentRequest(redirectUrl) }
    const question = asksAgain ? askingAgain(redirectUrl) : redirectUrl
    return { outcome: 'begun', redirectUrl: question, sent: readSentQuestion(question) }
  } catch (error) {
    return { outcome: 'refused', refusal: refusalOf(error, 'request') }
  }
}

/**
 * The library says `ForceAuthn` over SAML and nothing over OpenID Connect. There `prompt=login` asks for it, and
 * `max_age` has the answer say when the person was asked (OpenID Connect Core 1.0, 3.1.2.1).
 */
function askingAgain(question: string): string {
  const url = new URL(question)
  url.searchParams.set('prompt', 'login')
  url.searchParams.set('max_age', '0')
  return url.href
}

type Answer = { clientId: string; attemptId: AttemptId; relayState: string; bytes: Uint8Array }

/**
 * Has the library verify the very bytes that were inspected, encoded by us, and compares what it read with what
 * the pre-check read. Null when both agree.
 */
export async function verifyResponse(sso: Sso, answer: Answer, view: IdentityView): Promise<Refusal | null> {
  const { clientId, attemptId, relayState, bytes } = answer
  try {
    const profile = await sso.saml.call('checkResponse', {
      clientId,
      relayState,
      responseBase64: Buffer.from(bytes).toString('base64'),
      state: attemptId,
      codeVerifier: sso.codeVerifierOf(attemptId),
    })
    return compareIdentities(view, profile, clientId)
  } catch (error) {
    return refusalOf(error, 'Signature')
  }
}

/** Has the holder of our key open an encrypted assertion; what comes back is judged like any other. */
export async function openSealed(
  sso: Sso,
  sealed: SealedAssertion,
): Promise<{ readonly outcome: 'opened'; readonly assertion: string } | Refused> {
  try {
    return { outcome: 'opened', ...(await sso.saml.call('openAssertion', { sealed })) }
  } catch (error) {
    return { outcome: 'refused', refusal: refusalOf(error, 'EncryptedAssertion') }
  }
}

type Callback = {
  clientId: string
  attemptId: AttemptId
  parameters: { code: string; state: string; iss?: string }
}

/** Has the library exchange a provider's code; what comes back is still held against our question. */
export async function exchangeCode(
  sso: Sso,
  { clientId, attemptId, parameters }: Callback,
): Promise<
  | { readonly outcome: 'answered'; readonly answer: LibraryCalls['checkCallback']['output'] }
  | (Refused & { readonly idToken: string | null })
> {
  try {
    const codeVerifier = sso.codeVerifierOf(attemptId)
    const answer = await sso.saml.call('checkCallback', {
      clientId,
      parameters,
      state: attemptId,
      codeVerifier,
    })
    return { outcome: 'answered', answer }
  } catch (error) {
    const idToken = error instanceof LibraryRefusal ? error.idToken : null
    return { outcome: 'refused', refusal: openIdRefusalOf(error), idToken }
  }
}

const TEXT_CHARS_MAX = 200

/** The library's text leads to the reason and is kept for support, without the part of an address that names. */
export function refusalOf(error: unknown, field: string): Refusal {
  const text = error instanceof Error ? error.message : String(error)
  const reason = error instanceof GatewayUnavailable ? 'gateway_unavailable' : reasonOfLibraryText(text)
  const received = text.replace(/[^\s@]+@/g, '…@').slice(0, TEXT_CHARS_MAX)
  return { reason, field, expected: null, received }
}

const UNREACHABLE =
  /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|CERT|socket hang up|no answer in time|inside a network/

/** What a provider answers in a code exchange is either valid or not; only its silence is another matter. */
function openIdRefusalOf(error: unknown): Refusal {
  const refusal = refusalOf(error, 'code')
  // What the provider said to our secret is told apart from an answer that is not valid.
  const [said = ''] = /^invalid_client[^:]*/.exec(refusal.received ?? '') ?? []
  if (said !== '') return { ...refusal, reason: decodeProviderText(said) ?? 'invalid_client' }
  if (refusal.reason !== 'library_refused') return refusal
  return {
    ...refusal,
    reason: UNREACHABLE.test(refusal.received ?? '') ? 'discovery_failed' : 'oidc_invalid',
  }
}
