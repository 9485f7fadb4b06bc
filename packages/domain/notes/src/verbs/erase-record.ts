import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type PersonId, professionalOf } from '@kara/kernel'
import { getClient } from '@kara/scheduling'
import { mayWrite } from '../access.ts'
import { recordInUse } from '../errors.ts'
import { destroyKeys } from '../store/keys.ts'

/**
 * Erases what was written in a care relationship for good, in copies of the database too: its keys are
 * emptied, so notes, answers and requests never open again. That they were there stays.
 *
 * @throws `scheduling.client_unknown`, `notes.record_in_use` while a session lies ahead
 */
export async function eraseRecord(ctx: Ctx, personId: PersonId): Promise<void> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    if ((await getClient(ctx, personId)).nextAt) throw recordInUse()
    const keys = await destroyKeys(ctx, personId, professionalOf(ctx))
    await recordAudit(ctx, 'record.erased', { kind: 'client_record', id: personId, detail: { keys } })
  })
}
