import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { personMissing } from '../errors.ts'
import { forgetConfirmations } from '../store/devices.ts'
import * as store from '../store/persons.ts'

/**
 * Changes what protects the account of the gate's person, one change at a time, and keeps what the account
 * knows of it in step. The first protection shuts what is private in every other session and browser.
 *
 * @param change adds or takes away a factor, and says whether any protects the account now.
 */
export async function changeProtection(
  ctx: Ctx,
  sessionId: string,
  change: (ctx: TxCtx) => Promise<boolean>,
): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  await inTransaction(ctx, async (ctx) => {
    const person = await store.lockPerson(ctx, personId)
    if (!person) throw personMissing()
    const isProtected = await change(ctx)
    if (isProtected === (person.protectedAt !== null)) return
    await store.setProtected(ctx, personId, isProtected)
    if (isProtected) await forgetConfirmations(ctx, personId, sessionId)
    const action = isProtected ? 'account.protected' : 'account.unprotected'
    await recordAudit(ctx, action, { kind: 'person', id: personId })
  })
}
