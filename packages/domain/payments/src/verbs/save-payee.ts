import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayActAsPayee } from '../access.ts'
import { SavePayeeInput } from '../contracts.ts'
import { dropCardRule } from '../store/card-rules.ts'
import * as store from '../store/documents.ts'

/** As whom the professional is paid, and how bills of their sessions are charged, from now on. */
export async function savePayee(ctx: Ctx, raw: SavePayeeInput): Promise<void> {
  const professionalId = mayActAsPayee(ctx)
  const input = SavePayeeInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await store.savePayee(ctx, input)
    // Who takes no cards asks nobody for one.
    if (input.charging === 'outside') await dropCardRule(ctx)
    await recordAudit(ctx, 'payee.saved', { kind: 'professional', id: professionalId })
  })
}
