import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustKeepEmployments } from '../access.ts'
import { employeeRejoined } from '../events.ts'
import * as store from '../store.ts'

/**
 * Brings a leaver back, once the caller has a new entry of the company's own: its directory, its roster. A sign-in or
 * an old invitation is no such entry. Somebody who never left stays as they are.
 */
export async function rejoinCompany(ctx: Ctx): Promise<{ readonly isBack: boolean }> {
  const personId = mustKeepEmployments(ctx)
  return inTransaction(ctx, async (ctx) => {
    const isBack = await store.resumeEmployment(ctx)
    if (!isBack) return { isBack }
    await recordAudit(ctx, 'employee.rejoined', { kind: 'person', id: personId })
    await publish(ctx, employeeRejoined(companyOf(ctx), personId))
    return { isBack }
  })
}
