import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayShareDiagnosis } from '../access.ts'
import { ReferenceInput, type SharedLink } from '../contracts.ts'
import { type SsoKeys, shareToken } from '../rules/keys.ts'
import { findByReferenceOfCompany } from '../store/attempts.ts'
import { findLiveShare } from '../store/diagnosis.ts'
import { findByReference } from '../store/support.ts'

/** The link to an attempt's diagnosis that its reader made and that still works; null when there is none. */
export async function findShareLink(
  ctx: Ctx,
  raw: ReferenceInput,
  keys: SsoKeys,
): Promise<SharedLink | null> {
  const madeBy = mayShareDiagnosis(ctx)
  const { reference } = ReferenceInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const find = ctx.scope.role === 'support' ? findByReference : findByReferenceOfCompany
    const attempt = await find(ctx, reference)
    const share = attempt && (await findLiveShare(ctx, attempt, madeBy))
    return share && { token: shareToken(keys, share.id), expiresAt: share.expiresAt.toString() }
  })
}
