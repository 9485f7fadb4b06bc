import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, isCodedError } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type DecodedDocument, DocumentInput } from '../contracts.ts'
import { attemptMissing, connectionMissing, documentMissing } from '../errors.ts'
import { expectedFacts } from '../gateway/expected-facts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { factsOf } from '../rules/answer-facts.ts'
import { compareAnswers, traitsOf } from '../rules/answer-traits.ts'
import { decodeDocument } from '../rules/decode-document.ts'
import { decodeOpenIdAnswer } from '../rules/openid-answer.ts'
import { findConnectionForSupport } from '../store/connections.ts'
import * as store from '../store/documents.ts'
import { findByReference, findLastClaims } from '../store/support.ts'

/** The answer of an attempt with its values hidden; null when none is kept, or not any more. */
export async function findDocument(
  ctx: Ctx,
  raw: DocumentInput,
  sso: Pick<Sso, 'openDocument'>,
): Promise<DecodedDocument | null> {
  mustBeSupport(ctx)
  const { reference } = DocumentInput.parse(raw)
  try {
    return await inTransaction(ctx, async (ctx) =>
      decode(ctx, await readDocument(ctx, reference, sso), { reveals: false }),
    )
  } catch (error) {
    if (isCodedError(error) && error.code === 'sso.document_missing') return null
    throw error
  }
}

/** Lines to read, beside what the last success of the same connection was like. */
export async function decode(
  ctx: TxCtx,
  document: Awaited<ReturnType<typeof readDocument>>,
  how: { readonly reveals: boolean },
): Promise<DecodedDocument> {
  const { attempt, bytes, times, isOpenId } = document
  const connection = await findConnectionForSupport(ctx, attempt.connectionId)
  if (!connection) throw connectionMissing()
  const decoded = isOpenId ? decodeOpenIdAnswer(bytes, how) : decodeDocument(bytes, how)
  const last = await findLastClaims(ctx, attempt.connectionId)
  const comparison =
    last && decoded.lines.length > 0
      ? compareAnswers(traitsOf(decoded.lines), { ...last.claims, at: last.at.toString() })
      : null
  const facts = factsOf(decoded.lines, expectedFacts({ ...document, connection }), last?.claims.answered)
  return { ...decoded, ...times, comparison, facts }
}

/** The kept answer as bytes, for whoever may see it. */
export async function readDocument(ctx: TxCtx, reference: string, sso: Pick<Sso, 'openDocument'>) {
  const attempt = await findByReference(ctx, reference)
  if (!attempt) throw attemptMissing()
  const row = await store.findDocument(ctx, attempt)
  if (!row) throw documentMissing()
  return {
    attempt,
    judgedAt: row.judgedAt,
    bytes: sso.openDocument(attempt.id, row.documentSealed),
    keys: row.keys as readonly unknown[],
    isOpenId: row.protocol === 'oidc',
    times: { receivedAt: row.judgedAt.toString(), keptUntil: row.keptUntil.toString() },
  }
}
