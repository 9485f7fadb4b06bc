import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import { markProtectionDeclined } from '../store/persons.ts'

/** The person read the offer to protect their account and puts it off; it stays on their own page. */
export async function declineProtection(ctx: Ctx): Promise<void> {
  const personId = mustBeOneself(ctx)
  await inTransaction(ctx, async (ctx) => {
    await markProtectionDeclined(ctx, personId)
    await recordAudit(ctx, 'protection.declined', { kind: 'person', id: personId })
  })
}
