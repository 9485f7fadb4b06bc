import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { GetRecoveryInput, type RecoveryForSupport } from '../contracts.ts'
import { recoveryMissing } from '../errors.ts'
import * as store from '../store/recoveries.ts'
import { toRecovery } from './find-recovery.ts'

/** Opens exactly one way back by its code, as it was spoken. Whose it is stays unknown. */
export async function getRecoveryForSupport(ctx: Ctx, raw: GetRecoveryInput): Promise<RecoveryForSupport> {
  const staffId = mustBeSupport(ctx)
  const parsed = GetRecoveryInput.safeParse(raw)
  if (!parsed.success) throw recoveryMissing()
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findRecovery(ctx, parsed.data)
    if (!row) throw recoveryMissing()
    const [recovery, approvals] = await Promise.all([toRecovery(ctx, row), store.listApprovals(ctx, row)])
    const { method, passkeys, hasElectronicId, privateAddresses, workAddresses, words, outcome } = row
    return {
      ...recovery,
      ...{ method, passkeys, hasElectronicId, privateAddresses, workAddresses, words, outcome },
      reasons: approvals.map((approval) => ({
        text: approval.reason,
        at: approval.approvedAt.toString(),
        isOwn: approval.staffId === staffId,
      })),
    }
  })
}
