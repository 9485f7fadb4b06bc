import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { JudgeRecoveryInput } from '../contracts.ts'
import { approvedBefore, ownRecovery, recoveryMissing, recoveryOver } from '../errors.ts'
import { toRecovery } from '../reads/find-recovery.ts'
import { agreeOnRecovery } from '../steps/agree-on-recovery.ts'
import * as store from '../store/recoveries.ts'

/** One of support is convinced that it is the person. It takes two, and it shortens no wait. */
export async function approveRecovery(ctx: Ctx, raw: JudgeRecoveryInput): Promise<void> {
  const staffId = mustBeSupport(ctx)
  const { reference, reason } = JudgeRecoveryInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const found = await store.findRecovery(ctx, { reference })
    const row = found && (await store.lockRecovery(ctx, found.id))
    if (!row) throw recoveryMissing()
    if (row.personId === staffId) throw ownRecovery()
    if ((await toRecovery(ctx, row)).standing === 'over') throw recoveryOver()
    if (!(await store.insertApproval(ctx, { recoveryId: row.id, staffId, reason }))) throw approvedBefore()
    await recordAudit(ctx, 'account_recovery.approved', { kind: 'account_recovery', id: row.id })
    await agreeOnRecovery(ctx, row)
  })
}
