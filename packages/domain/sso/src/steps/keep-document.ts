import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mustBeAtGateOfCompany } from '../access.ts'
import { type AnsweredFacts, documentLimits } from '../contracts.ts'
import { answeredFacts } from '../gateway/expected-facts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { decodeResponseField } from '../rules/inspect-response.ts'
import { writeOpenIdAnswer } from '../rules/openid-answer.ts'
import { readMetadata } from '../rules/read-metadata.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { insertDocument } from '../store/documents.ts'
import type { ArrivedCallback, SeenAnswer } from './judge-callback.ts'
import type { ArrivedResponse } from './judge-response.ts'

type Keeper = Pick<Sso, 'sealDocument' | 'worldClock'>

/** Keeps a SAML response; what is not even base64 of a bearable size is not kept. */
export function keepResponse(
  ctx: Ctx,
  { connection, attempt, samlResponse }: Omit<ArrivedResponse, 'relayState'>,
  sso: Keeper,
): Promise<void> {
  const reading = readMetadata(connection.idpMetadata, ctx.clock.now())
  const keys = reading.outcome === 'metadata' ? reading.metadata.certificates.map(({ base64 }) => base64) : []
  return keepDocument(ctx, { attempt, bytes: bytesOfResponse(samlResponse), keys }, sso)
}

function bytesOfResponse(samlResponse: string): Uint8Array | null {
  const decoded = decodeResponseField(samlResponse)
  return decoded.outcome === 'refused' ? null : decoded.bytes
}

/** Keeps an answer over OpenID Connect: everything but the code, which is spent or would still open something. */
export function keepCallback(ctx: Ctx, answer: AnsweredCallback, sso: Keeper): Promise<void> {
  const keys = answer.seen.keys?.keys ?? []
  return keepDocument(ctx, { attempt: answer.attempt, bytes: bytesOfCallback(answer), keys }, sso)
}

type AnsweredCallback = Omit<ArrivedCallback, 'connection'> & { readonly seen: SeenAnswer }

function bytesOfCallback({ parameters, seen }: Omit<AnsweredCallback, 'attempt'>): Uint8Array {
  const { code, iss, error, errorDescription } = parameters
  const { keys: _keys, ...brought } = seen
  return writeOpenIdAnswer({ hasCode: code !== '', iss, error, errorDescription, ...brought })
}

/** What a response that went through said of itself, so that one which does not can be held beside it. */
export function rememberResponse(
  { connection, attempt, samlResponse }: Omit<ArrivedResponse, 'relayState'>,
  sso: Pick<Sso, 'worldClock'>,
): AnsweredFacts | null {
  const bytes = bytesOfResponse(samlResponse)
  return bytes && answeredFacts({ connection, attempt, bytes, keys: [], judgedAt: sso.worldClock.now() })
}

/** The same over OpenID Connect. */
export function rememberCallback(
  { connection, ...answer }: ArrivedCallback & { readonly seen: SeenAnswer },
  sso: Pick<Sso, 'worldClock'>,
): AnsweredFacts | null {
  const { attempt, seen } = answer
  const bytes = bytesOfCallback(answer)
  const keys = seen.keys?.keys ?? []
  return answeredFacts({ connection, attempt, bytes, keys, judgedAt: sso.worldClock.now() })
}

/** An answer as it arrived, and the public keys by which its signature was to be held. */
export interface AnswerToKeep {
  readonly attempt: AttemptRow
  /** Null where it is not even of a bearable size and form. */
  readonly bytes: Uint8Array | null
  readonly keys: readonly unknown[]
}

/**
 * Keeps the answer of a refused attempt, sealed and for some days, so that support can find the cause. An answer that
 * passed is never kept.
 */
export async function keepDocument(
  ctx: Ctx,
  { attempt, bytes, keys }: AnswerToKeep,
  sso: Keeper,
): Promise<void> {
  const companyId = mustBeAtGateOfCompany(ctx)
  if (bytes === null) return
  const keptUntil = ctx.clock.now().add({ hours: 24 * documentLimits.documentDays })
  await inTransaction(ctx, async (ctx) => {
    await insertDocument(ctx, {
      companyId,
      attemptId: attempt.id,
      documentSealed: sso.sealDocument(attempt.id, bytes),
      keys,
      judgedAt: sso.worldClock.now(),
      keptUntil,
    })
    await planWork(ctx, {
      kind: 'sso_document.forget',
      key: attempt.id,
      queue: 'sessions',
      dueAt: keptUntil,
      scope: { companyId },
      payload: {},
    })
  })
}
