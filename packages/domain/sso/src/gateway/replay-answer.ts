import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Replay, ReplayVerdict, SigningCertificateView } from '../contracts.ts'
import { refusedAt } from '../errors.ts'
import { type PartedCertificates, partCertificates } from '../rules/held-certificates.ts'
import { type IdpMetadata, readMetadata, toCertificateView, writeMetadata } from '../rules/read-metadata.ts'
import { isReadable, named, type ReplaySetUp, replayResponse, sealedOf } from '../rules/replay-response.ts'
import { signedPartOf } from '../rules/signed-part.ts'
import type { AttemptRow } from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'
import { endedKey, type SignedBy, signedBy } from './ended-key.ts'
import type { Sso } from './open-sso.ts'
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

export interface ReplayWish {
  readonly idpEntityId: string
  readonly spEntityId: string
  readonly acsUrl: string
  readonly metadataXml: string
}

const Certificates = z.array(z.string())

/** A set-up with its certificates, parted by whether they counted when the answer came. */
type Held = ReplaySetUp & { readonly parted: PartedCertificates }

/** A SAML response against both set-ups; the library, in its process, says whether the signature holds. */
export async function replaySaml(
  source: ReplaySource,
  wish: ReplayWish & { readonly now: Temporal.Instant },
  sso: Pick<Sso, 'saml'>,
): Promise<Replay> {
  const { bytes, judgedAt, connection } = source
  const { saml } = sso
  const now = heldBy(source)
  const changed = change(now, wish, { metadata: readWished(wish), judgedAt })
  const opened = await openedOf(bytes, [now, changed], judgedAt, sso)
  const askBy = async (parted: Pick<PartedCertificates, 'counting' | 'ended'>): Promise<SignedBy | null> => {
    if (parted.counting.length + parted.ended.length === 0 || !isReadable(bytes)) return null
    return signedBy({ saml }, signedPartOf(bytes, opened), parted)
  }
  const judge = async (setUp: Held): Promise<ReplayVerdict> => {
    const verdict = replayResponse(bytes, setUp, judgedAt, opened)
    // Sealed for another key than ours, nothing of it can be read.
    if (verdict.outcome === 'encrypted') return { ...verdict, signature: 'unchecked' }
    const { parted } = setUp
    const by = await askBy(parted)
    const signature = signatureOf(by)
    const isOver = by === 'ended' || (parted.endedAt !== null && parted.counting.length === 0)
    if (verdict.outcome !== 'passes' || !isOver) return { ...verdict, signature }
    return { ...verdict, outcome: 'refused', refusal: named(endedKey(parted.endedAt, judgedAt)), signature }
  }
  const { idpEntityId, spEntityId, acsUrl } = changed.expected
  const asItIs = await judge(now)
  return {
    asItIs,
    changed: await judge(changed),
    signatureThen:
      asItIs.outcome === 'encrypted'
        ? 'unchecked'
        : signatureOf(await askBy({ counting: Certificates.parse(source.keys), ended: [] })),
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

function readWished({
  metadataXml,
  now,
}: ReplayWish & { readonly now: Temporal.Instant }): IdpMetadata | null {
  if (metadataXml.trim() === '') return null
  const reading = readMetadata(metadataXml, now)
  if (reading.outcome === 'refused') throw refusedAt('metadataXml', reading.refusal)
  return reading.metadata
}

const signatureOf = (by: SignedBy | null): ReplayVerdict['signature'] =>
  by === null ? 'unchecked' : by === 'none' ? 'fails' : 'holds'

function heldBy({ connection, attempt, judgedAt }: ReplaySource): Held {
  const views = connection.certificates as SigningCertificateView[]
  return {
    fingerprints: views.map(({ fingerprintSha256 }) => fingerprintSha256),
    parted: partCertificates(connection, judgedAt),
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

interface Wished {
  readonly metadata: IdpMetadata | null
  readonly judgedAt: Temporal.Instant
}

function change(now: Held, wish: ReplayWish, { metadata, judgedAt }: Wished): Held {
  const expected = {
    ...now.expected,
    idpEntityId: wish.idpEntityId || metadata?.entityId || now.expected.idpEntityId,
    spEntityId: wish.spEntityId || now.expected.spEntityId,
    acsUrl: wish.acsUrl || now.expected.acsUrl,
  }
  if (!metadata) return { ...now, expected }
  const certificates = metadata.certificates.map(toCertificateView)
  return {
    fingerprints: certificates.map(({ fingerprintSha256 }) => fingerprintSha256),
    parted: partCertificates({ idpMetadata: writeMetadata(metadata), certificates }, judgedAt),
    expected,
  }
}
