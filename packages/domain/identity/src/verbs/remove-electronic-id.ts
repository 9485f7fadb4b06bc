import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { ReadSessionInput } from '../contracts.ts'
import { electronicIdRemoved } from '../events.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import { deleteEid } from '../store/electronic-ids.ts'

/** Takes the electronic ID off the account, and with it the sealed national id. */
export async function removeElectronicId(ctx: Ctx, raw: ReadSessionInput): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  await getSureSession(ctx, ReadSessionInput.parse(raw))
  await inTransaction(ctx, async (ctx) => {
    if (!(await deleteEid(ctx, personId))) return
    await recordAudit(ctx, 'electronic_id.removed', { kind: 'person', id: personId })
    await publish(ctx, electronicIdRemoved(personId))
  })
}
