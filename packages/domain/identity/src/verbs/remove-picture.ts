import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import type { Storage } from '@kara/storage'
import { mustBeOneself } from '../access.ts'
import { personMissing } from '../errors.ts'
import { profileUpdated } from '../events.ts'
import * as store from '../store/persons.ts'

/** Takes the picture off one's own account, and its file out of the store; a missing one is gone already. */
export async function removePicture(ctx: Ctx, storage: Storage): Promise<void> {
  const id = mustBeOneself(ctx)
  invariant(!ctx.transaction, 'a stored file is not removed inside a transaction')
  const removed = await inTransaction(ctx, async (ctx) => {
    const before = await store.lockPerson(ctx, id)
    if (!before) throw personMissing()
    if (before.picture === '') return ''
    await store.setPictureKey(ctx, id, '')
    await recordAudit(ctx, 'person.updated', { kind: 'person', id, detail: { hasPicture: false } })
    await publish(ctx, profileUpdated(id))
    return before.picture
  })
  if (removed) await storage.remove(removed)
}
