import { inTransaction } from '@kara/db'
import { changeProtection, endAllSessions, readSession } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AskInput } from '../contracts.ts'
import { notSignedInHere, recoveryMissing, recoveryNotReady } from '../errors.ts'
import { toRecovery } from '../reads/find-recovery.ts'
import { closeRecovery } from '../steps/close-recovery.ts'
import { withdrawNameReview } from '../steps/review-name.ts'
import { deleteEid } from '../store/electronic-ids.ts'
import * as store from '../store/recoveries.ts'

/**
 * Takes everything off that protected the account, once time, support and the private address agree. Only the
 * person does it, signed in; every other session ends.
 */
export async function completeRecovery(ctx: Ctx, raw: AskInput): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = AskInput.parse(raw)
  const session = await readSession(ctx, input)
  if (session?.personId !== personId) throw notSignedInHere()
  await inTransaction(ctx, async (ctx) => {
    await changeProtection(ctx, session.sessionId, async (ctx) => {
      const open = await store.findOpenRecovery(ctx, personId)
      const row = open && (await store.lockRecovery(ctx, open.id))
      if (!row) throw recoveryMissing()
      if ((await toRecovery(ctx, row)).standing !== 'ready') throw recoveryNotReady()
      await closeRecovery(ctx, row, 'done')
      await store.deletePasskeys(ctx, personId)
      await deleteEid(ctx, personId)
      await withdrawNameReview(ctx, personId)
      return false
    })
    await endAllSessions(ctx, { personId, keepToken: input.token })
  })
}
