import { z } from 'zod'
import type { Replay } from '../contracts.ts'
import { refusedAt } from '../errors.ts'
import { readOpenIdAnswer } from '../rules/openid-answer.ts'
import { readStoredDiscovery } from '../rules/read-discovery.ts'
import { replayToken } from '../rules/replay-token.ts'
import type { PublishedKeys } from './provider-keys.ts'
import type { ReplaySource, ReplayWish } from './replay-answer.ts'

const Published = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(100) })

/** An ID token against both set-ups, by the keys that were published when it came, or by others. */
export async function replayOpenId(source: ReplaySource, wish: ReplayWish): Promise<Replay> {
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

function wishedKeys({ metadataXml }: ReplayWish): PublishedKeys | null {
  if (metadataXml.trim() === '') return null
  try {
    return Published.parse(JSON.parse(metadataXml))
  } catch {
    const expected = 'published keys: {"keys": […]}'
    throw refusedAt('metadataXml', { reason: 'discovery_invalid', expected, received: 'something else' })
  }
}
