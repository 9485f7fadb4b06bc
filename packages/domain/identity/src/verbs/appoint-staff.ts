import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeOperator } from '../access.ts'
import { AppointStaffInput } from '../contracts.ts'
import { staffAppointed } from '../events.ts'
import * as store from '../store/persons.ts'

/** Makes a person one of the operator's support agents. False when they are one already. */
export async function appointStaff(ctx: Ctx, raw: AppointStaffInput): Promise<boolean> {
  mustBeOperator(ctx)
  const personId = AppointStaffInput.parse(raw).personId as PersonId
  return inTransaction(ctx, async (ctx) => {
    if (!(await store.insertStaff(ctx, personId))) return false
    await recordAudit(ctx, 'staff.appointed', { kind: 'person', id: personId })
    await publish(ctx, staffAppointed(personId))
    return true
  })
}
