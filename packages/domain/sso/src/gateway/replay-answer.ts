import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Replay, ReplayVerdict, SigningCertificateView } from '../contracts.ts'
import { refusedAt } from '../errors.ts'
import { lastEndOf } from '../rules/compare-metadata.ts'
import { readOpenIdAnswer } from '../rules/openid-answer.ts'
import { readStoredDiscovery } from '../rules/read-discovery.ts'
import { type IdpMetadata, readMetadata } from '../rules/read-metadata.ts'
import {
  isEnvelopeSigned,
  isReadable,
  type ReplaySetUp,
  replayResponse,
  sealedOf,
} from '../rules/replay-response.ts'
import { replayToken } from '../rules/replay-token.ts'
import type { AttemptRow } from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'
import type { Sso } from './open-sso.ts'
import type { PublishedKeys } from './provider-keys.ts'
import { LibraryRefusal } from './saml-gateway.ts'

/** A kept answer with what it was about. */
export interface ReplaySource {
  readonly attempt: AttemptRow
  readonly connection: ConnectionRow
  readonly bytes: Uint8Array
  /** Public keys under which it was judged: certificates (base64), or published keys. */
  readonly keys: readonly unknown[]
  readonly judgedAt: Temporal.Instant
}

interface Wish {
  readonly idpEntityId: string
  readonly spEntityId: string
  readonly acsUrl: string
  readonly metadataXml: string
}

const Published = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(100) })
const Certificates = z.array(z.string())

type Held = ReplaySetUp & { readonly certificates: readonly string[] }

/** A SAML response against both set-ups; the library, in its process, says whether the signature holds. */
export async function replaySaml(
  source: ReplaySource,
  wish: Wish & { readonly now: Temporal.Instant },
  sso: Pick<Sso, 'saml'>,
): Promise<Replay> {
  const { bytes, judgedAt, connection } = source
  const { saml } = sso
  const now = heldBy(source, wish.now)
  const changed = change(now, wish, readWished(wish))
  const opened = await openedOf(bytes, [now, changed], judgedAt, sso)
  const signatureBy = async (certificates: readonly string[]): Promise<ReplayVerdict['signature']> => {
    if (certificates.length === 0 || !isReadable(bytes)) return 'unchecked'
    // The signature of an encrypted assertion lies inside, unless the envelope is signed as a whole.
    const signed = opened === undefined || isEnvelopeSigned(bytes) ? bytes : opened
    const responseBase64 = Buffer.from(signed).toString('base64')
    const { isValid } = await saml.call('verifySignature', { responseBase64, certificates })
    return isValid ? 'holds' : 'fails'
  }
  const judge = async (setUp: Held): Promise<ReplayVerdict> => {
    const verdict = replayResponse(bytes, setUp, judgedAt, opened)
    // Sealed for another key than ours, nothing of it can be read.
    const signature = verdict.outcome === 'encrypted' ? 'unchecked' : await signatureBy(setUp.certificates)
    return { ...verdict, signature }
  }
  const { idpEntityId, spEntityId, acsUrl } = changed.expected
  const asItIs = await judge(now)
  return {
    asItIs,
    changed: await judge(changed),
    signatureThen:
      asItIs.outcome === 'encrypted' ? 'unchecked' : await signatureBy(Certificates.parse(source.keys)),
    set: { protocol: connection.protocol, idpEntityId, spEntityId, acsUrl },
  }
}

/** The encrypted assertion opened by the holder of our key; undefined where there is none, or it is not for us. */
async function openedOf(
  bytes: Uint8Array,
  setUps: readonly Held[],
  judgedAt: Temporal.Instant,
  { saml }: Pick<Sso, 'saml'>,
): Promise<string | undefined> {
  const sealed = setUps.map((setUp) => sealedOf(bytes, setUp, judgedAt)).find((found) => found !== null)
  if (!sealed) return undefined
  try {
    return (await saml.call('openAssertion', { sealed })).assertion
  } catch (error) {
    if (error instanceof LibraryRefusal) return undefined
    throw error
  }
}

/** An ID token against both set-ups, by the keys that were published when it came, or by others. */
export async function replayOpenId(source: ReplaySource, wish: Wish): Promise<Replay> {
  const { attempt, connection, bytes, judgedAt } = source
  const metadata = readStoredDiscovery(connection.idpMetadata)
  const answer = readOpenIdAnswer(bytes)
  const keys = { keys: source.keys } as PublishedKeys
  const expected = {
    issuer: metadata.issuer,
    clientId: connection.providerClientId ?? '',
    nonce: attempt.requestId ?? '',
    algorithms: metadata.id_token_signing_alg_values_supported,
  }
  const other = {
    ...expected,
    issuer: wish.idpEntityId || expected.issuer,
    clientId: wish.spEntityId || expected.clientId,
  }
  const asItIs = await replayToken(answer, { expected, keys }, judgedAt)
  return {
    asItIs,
    changed: await replayToken(answer, { expected: other, keys: wishedKeys(wish) ?? keys }, judgedAt),
    signatureThen: asItIs.signature,
    set: {
      protocol: connection.protocol,
      idpEntityId: other.issuer,
      spEntityId: other.clientId,
      acsUrl: connection.acsUrl,
    },
  }
}

function wishedKeys({ metadataXml }: Wish): PublishedKeys | null {
  if (metadataXml.trim() === '') return null
  try {
    return Published.parse(JSON.parse(metadataXml))
  } catch {
    const expected = 'published keys: {"keys": […]}'
    throw refusedAt('metadataXml', { reason: 'discovery_invalid', expected, received: 'something else' })
  }
}

function readWished({ metadataXml, now }: Wish & { readonly now: Temporal.Instant }): IdpMetadata | null {
  if (metadataXml.trim() === '') return null
  const reading = readMetadata(metadataXml, now)
  if (reading.outcome === 'refused') throw refusedAt('metadataXml', reading.refusal)
  return reading.metadata
}

function heldBy({ connection, attempt }: ReplaySource, now: Temporal.Instant): Held {
  const views = connection.certificates as SigningCertificateView[]
  const reading = readMetadata(connection.idpMetadata, now)
  return {
    fingerprints: views.map(({ fingerprintSha256 }) => fingerprintSha256),
    lastEnd: lastEndOf(views),
    certificates:
      reading.outcome === 'metadata' ? reading.metadata.certificates.map(({ base64 }) => base64) : [],
    expected: {
      idpEntityId: connection.idpEntityId,
      spEntityId: connection.entityId,
      acsUrl: connection.acsUrl,
      requestId: attempt.requestId ?? '',
      mayBeEncrypted: true,
      attributeMapping: {},
    },
  }
}

function change(now: Held, wish: Wish, metadata: IdpMetadata | null): Held {
  return {
    fingerprints: metadata?.certificates.map((one) => one.fingerprintSha256) ?? now.fingerprints,
    lastEnd: metadata ? lastEndOf(metadata.certificates) : now.lastEnd,
    certificates: metadata?.certificates.map(({ base64 }) => base64) ?? now.certificates,
    expected: {
      ...now.expected,
      idpEntityId: wish.idpEntityId || metadata?.entityId || now.expected.idpEntityId,
      spEntityId: wish.spEntityId || now.expected.spEntityId,
      acsUrl: wish.acsUrl || now.expected.acsUrl,
    },
  }
}
