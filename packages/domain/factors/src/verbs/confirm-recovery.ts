import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { RecoveryLinkInput } from '../contracts.ts'
import { recoveryMissing, recoveryOver } from '../errors.ts'
import { toRecovery } from '../reads/find-recovery.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import { readRecoveryLink } from '../rules/recovery-links.ts'
import { agreeOnRecovery } from '../steps/agree-on-recovery.ts'
import * as store from '../store/recoveries.ts'

/** Whoever reads the private address says that it is they. Pressed twice it stays as it is. */
export async function confirmRecovery(ctx: Ctx, raw: RecoveryLinkInput, keys: FactorsKeys): Promise<void> {
  mustBeAtGate(ctx)
  const id = readRecoveryLink(keys, 'confirm', RecoveryLinkInput.parse(raw).token)
  if (!id) throw recoveryMissing()
  await inTransaction(ctx, async (ctx) => {
    const row = await store.lockRecovery(ctx, id)
    if (!row) throw recoveryMissing()
    if ((await toRecovery(ctx, row)).standing === 'over') throw recoveryOver()
    if (!(await store.confirmRecovery(ctx, id))) return
    const about = aboutPerson(ctx, row.personId as PersonId)
    await recordAudit(about, 'account_recovery.confirmed', { kind: 'account_recovery', id })
    await agreeOnRecovery(ctx, { ...row, confirmedAt: ctx.clock.now() })
  })
}
