import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { JudgeRecoveryInput } from '../contracts.ts'
import { ownRecovery, recoveryMissing, recoveryOver } from '../errors.ts'
import { closeRecovery } from '../steps/close-recovery.ts'
import * as store from '../store/recoveries.ts'

/** One of support is not convinced: the way back is over at once, whoever approved it before. */
export async function refuseRecovery(ctx: Ctx, raw: JudgeRecoveryInput): Promise<void> {
  const staffId = mustBeSupport(ctx)
  const { reference, reason } = JudgeRecoveryInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findRecovery(ctx, { reference })
    if (!row) throw recoveryMissing()
    if (row.personId === staffId) throw ownRecovery()
    if (!(await closeRecovery(ctx, row, 'refused', reason))) throw recoveryOver()
  })
}
