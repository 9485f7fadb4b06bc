import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { limits, type OpenHelpRequest } from '../contracts.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import { openHelpWords, type SsoKeys } from '../rules/keys.ts'
import * as store from '../store/diagnosis.ts'
import { toRefusalView } from './get-attempt-by-reference.ts'

/** Who waits for help, longest first. */
export async function listOpenHelpRequests(ctx: Ctx, keys: SsoKeys): Promise<OpenHelpRequest[]> {
  mustBeSupport(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listOpenHelpRequests(ctx, limits.helpRequestsShown))
  return rows.map(({ companyId, reference, code, replySealed, createdAt, ...asked }) => ({
    companyId,
    reference,
    message: openHelpWords(keys, asked),
    refusal: code ? toRefusalView(code as ReasonCode) : null,
    hasReplyAddress: replySealed !== null,
    askedAt: createdAt.toString(),
  }))
}
