import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { RecoveryLinkInput } from '../contracts.ts'
import { recoveryMissing } from '../errors.ts'
import type { FactorsKeys } from '../rules/keys.ts'
import { readRecoveryLink } from '../rules/recovery-links.ts'
import { closeRecovery } from '../steps/close-recovery.ts'
import * as store from '../store/recoveries.ts'

/** "This was not me", or "I have found it": by the account's own person. What is over stays as it ended. */
export async function stopRecovery(ctx: Ctx): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  await inTransaction(ctx, async (ctx) => {
    const open = await store.findOpenRecovery(ctx, personId)
    if (open) await closeRecovery(ctx, open, 'stopped')
  })
}

/** The same by the link of a letter, for which nobody has to sign in. */
export async function stopRecoveryByLink(ctx: Ctx, raw: RecoveryLinkInput, keys: FactorsKeys): Promise<void> {
  mustBeAtGate(ctx)
  const id = readRecoveryLink(keys, 'stop', RecoveryLinkInput.parse(raw).token)
  if (!id) throw recoveryMissing()
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findRecovery(ctx, { id })
    if (!row) throw recoveryMissing()
    await closeRecovery(ctx, row, 'stopped')
  })
}
