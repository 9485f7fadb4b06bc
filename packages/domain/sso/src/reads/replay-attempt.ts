import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type Replay, ReplayInput, type SigningCertificateView } from '../contracts.ts'
import { connectionMissing, refusedAt } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { type IdpMetadata, readMetadata, toCertificateView } from '../rules/read-metadata.ts'
import { type ReplaySetUp, replayResponse } from '../rules/replay-response.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { type ConnectionRow, findConnectionForSupport } from '../store/connections.ts'
import { readDocument } from './find-document.ts'

type Wish = ReturnType<typeof ReplayInput.parse>

/**
 * Holds the kept answer of an attempt against the set-up as it is now and against a changed one, offline: nobody is
 * asked, nobody signs in, nothing is written. It shows no value of the answer that the refusal does not name.
 */
export async function replayAttempt(
  ctx: Ctx,
  raw: ReplayInput,
  sso: Pick<Sso, 'openDocument'>,
): Promise<Replay> {
  mustBeSupport(ctx)
  const wish = ReplayInput.parse(raw)
  const metadata = readWished(wish, ctx)
  return inTransaction(ctx, async (ctx) => {
    const { attempt, bytes, judgedAt } = await readDocument(ctx, wish.reference, sso)
    const connection = await findConnectionForSupport(ctx, attempt.connectionId)
    if (!connection) throw connectionMissing()
    const now = setUpOf(connection, attempt)
    const changed = change(now, wish, metadata)
    const { idpEntityId, spEntityId, acsUrl } = changed.expected
    return {
      asItIs: replayResponse(bytes, now, judgedAt),
      changed: replayResponse(bytes, changed, judgedAt),
      set: { idpEntityId, spEntityId, acsUrl },
    }
  })
}

function readWished({ metadataXml }: Wish, ctx: Ctx): IdpMetadata | null {
  if (metadataXml.trim() === '') return null
  const reading = readMetadata(metadataXml, ctx.clock.now())
  if (reading.outcome === 'refused') throw refusedAt('metadataXml', reading.refusal)
  return reading.metadata
}

function setUpOf(connection: ConnectionRow, attempt: AttemptRow): ReplaySetUp {
  const certificates = connection.certificates as SigningCertificateView[]
  return {
    fingerprints: certificates.map(({ fingerprintSha256 }) => fingerprintSha256),
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

function change(now: ReplaySetUp, wish: Wish, metadata: IdpMetadata | null): ReplaySetUp {
  return {
    fingerprints:
      metadata?.certificates.map((one) => toCertificateView(one).fingerprintSha256) ?? now.fingerprints,
    expected: {
      ...now.expected,
      idpEntityId: wish.idpEntityId || metadata?.entityId || now.expected.idpEntityId,
      spEntityId: wish.spEntityId || now.expected.spEntityId,
      acsUrl: wish.acsUrl || now.expected.acsUrl,
    },
  }
}
