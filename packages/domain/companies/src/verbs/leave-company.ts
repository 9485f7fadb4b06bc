import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustKeepEmployments } from '../access.ts'
import { employeeLeft } from '../events.ts'
import * as store from '../store.ts'

/**
 * Ends the employment of the gate's person in its company, once the caller has it from the company itself. The
 * account and everything in it stays the person's own. Leaving twice is leaving once.
 */
export async function leaveCompany(ctx: Ctx): Promise<{ readonly hasLeft: boolean }> {
  const personId = mustKeepEmployments(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hasLeft = await store.endEmployment(ctx)
    if (!hasLeft) return { hasLeft }
    await recordAudit(ctx, 'employee.left', { kind: 'person', id: personId })
    await publish(ctx, employeeLeft(companyOf(ctx), personId))
    return { hasLeft }
  })
}
