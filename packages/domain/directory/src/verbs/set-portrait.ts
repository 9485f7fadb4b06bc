import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { contentHash, normaliseImage, type Storage } from '@kara/storage'
import { mayEditProfile } from '../access.ts'
import { limits } from '../contracts.ts'
import { professionalMissing } from '../errors.ts'
import { profileChanged } from '../events.ts'
import * as store from '../store/professionals.ts'

/** Four to five, twice as dense as the largest place a portrait is shown in. */
const shape = { widthMax: 640, heightMax: 800, fit: 'cover' } as const

/**
 * Stores a portrait and shows it from now on. The file is written before the transaction and the one it
 * replaces is removed after it: what a profile names is always there.
 *
 * @throws `storage.image_too_large`, `storage.image_unreadable`, `storage.image_type`
 * @returns the key under which the picture is served.
 */
export async function setPortrait(ctx: Ctx, sent: Uint8Array, storage: Storage): Promise<string> {
  const id = mayEditProfile(ctx)
  invariant(!ctx.transaction, 'a portrait is not stored inside a transaction')
  const image = await normaliseImage(sent, { ...shape, bytesMax: limits.portraitBytesMax })
  const key = `professionals/${id}/portrait-${contentHash(image.bytes)}.webp`
  await storage.put(key, image.bytes)
  const replaced = await inTransaction(ctx, async (ctx) => {
    const before = await store.lockProfessional(ctx, id)
    if (!before) throw professionalMissing()
    if (before.portrait === key) return ''
    await store.updateProfessional(ctx, id, { portrait: key })
    await recordAudit(ctx, 'profile.changed', { kind: 'professional', id, detail: { portrait: key } })
    await publish(ctx, profileChanged(id))
    return before.portrait
  })
  if (replaced) await storage.remove(replaced)
  return key
}
