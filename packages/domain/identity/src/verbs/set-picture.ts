import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { contentHash, normaliseImage, type Storage } from '@kara/storage'
import { mustBeOneself } from '../access.ts'
import { limits } from '../contracts.ts'
import { personMissing } from '../errors.ts'
import { profileUpdated } from '../events.ts'
import * as store from '../store/persons.ts'

/** A square, twice as dense as the largest circle in which it is shown. */
const shape = { widthMax: 320, heightMax: 320, fit: 'cover' } as const

/**
 * Gives one's own account a picture. The file is written before the transaction and the one it replaces is removed
 * after it: what an account names is always there.
 *
 * @throws `storage.image_too_large`, `storage.image_unreadable`, `storage.image_type`
 */
export async function setPicture(ctx: Ctx, sent: Uint8Array, storage: Storage): Promise<void> {
  const id = mustBeOneself(ctx)
  invariant(!ctx.transaction, 'a picture is not stored inside a transaction')
  const image = await normaliseImage(sent, { ...shape, bytesMax: limits.pictureBytesMax })
  const key = `persons/${id}/picture-${contentHash(image.bytes)}.webp`
  await storage.put(key, image.bytes)
  const replaced = await inTransaction(ctx, async (ctx) => {
    const before = await store.lockPerson(ctx, id)
    if (!before) throw personMissing()
    if (before.picture === key) return ''
    await store.setPictureKey(ctx, id, key)
    await recordAudit(ctx, 'person.updated', { kind: 'person', id, detail: { hasPicture: true } })
    await publish(ctx, profileUpdated(id))
    return before.picture
  })
  if (replaced) await storage.remove(replaced)
}
