import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustAdmitAtGate } from '../access.ts'
import { employeeLeft } from '../errors.ts'
import { employeeJoined } from '../events.ts'
import * as store from '../store.ts'

/**
 * Makes the person of the gate's scope an employee of its company, once the caller has proof (a sign-in
 * of the company, or a verified address on its domain). A leaver is refused: only a new entry in the
 * roster brings somebody back.
 */
export async function admitEmployee(ctx: Ctx): Promise<{ readonly isNew: boolean }> {
  const personId = mustAdmitAtGate(ctx)
  return inTransaction(ctx, async (ctx) => {
    const isNew = await store.insertEmployee(ctx)
    if (!isNew) {
      if ((await store.findEmployee(ctx))?.state === 'left') throw employeeLeft()
      return { isNew }
    }
    await recordAudit(ctx, 'employee.joined', { kind: 'person', id: personId })
    await publish(ctx, employeeJoined(companyOf(ctx), personId))
    return { isNew }
  })
}
