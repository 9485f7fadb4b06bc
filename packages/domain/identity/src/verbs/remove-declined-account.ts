import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { dropBegunAccount } from '../store/persons.ts'

/**
 * Takes off the account of whoever declines the terms and never accepted any: nothing is kept that was not agreed to.
 * An account that is more than begun stays; the database knows what refers to it. Gone already is gone.
 */
export async function removeDeclinedAccount(ctx: Ctx): Promise<{ readonly isRemoved: boolean }> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  return inTransaction(ctx, async (ctx) => {
    const isRemoved = await dropBegunAccount(ctx)
    if (isRemoved) await recordAudit(ctx, 'person.removed', { kind: 'person', id: personId })
    return { isRemoved }
  })
}
