import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { GetLinkingInput, type Linking } from '../contracts.ts'
import { linkingOver } from '../errors.ts'
import { findOpenLinking, type LinkingRow } from '../store/linkings.ts'

/** What this browser's person is asked before their company's sign-in opens an account. @throws once it is over. */
export async function getLinking(ctx: Ctx, raw: GetLinkingInput): Promise<Linking> {
  mustBeAtGate(ctx)
  const { linkingId, browserHash } = GetLinkingInput.parse(raw)
  const row = await inTransaction(ctx, (ctx) =>
    findOpenLinking(ctx, { id: linkingId as LinkingRow['id'], browserHash }),
  )
  if (!row) throw linkingOver()
  return {
    id: row.id,
    question: row.question,
    email: row.emailNorm,
    personId: row.personId,
    companyId: row.companyId,
    attemptId: row.attemptId,
    returnPath: row.returnPath,
    expiresAt: row.expiresAt.toString(),
  }
}
