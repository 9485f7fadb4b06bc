import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { contentHash, normaliseImage, type Storage } from '@kara/storage'
import { mayManageHub } from '../access.ts'
import { limits, type OwnHub } from '../contracts.ts'
import { hubMissing } from '../errors.ts'
import { hubBranded } from '../events.ts'
import { getOwnHub } from '../reads/find-own-hub.ts'
import * as store from '../store/hubs.ts'

/** Twice as dense as the largest place a logo is shown in; wide ones keep their shape. */
const shape = { widthMax: 960, heightMax: 320, fit: 'inside' } as const

/**
 * Stores a logo and shows it from now on; null shows the name instead. The file is written before the
 * transaction and the one it replaces is removed after it: what a hub names is always there.
 *
 * @throws `storage.image_too_large`, `storage.image_unreadable`, `storage.image_type`, `hubs.hub_missing`
 */
export async function setLogo(ctx: Ctx, sent: Uint8Array | null, storage: Storage): Promise<OwnHub> {
  mayManageHub(ctx)
  invariant(!ctx.transaction, 'a logo is not stored inside a transaction')
  const key = sent ? await keep(ctx, sent, storage) : ''
  const { hub, replaced } = await inTransaction(ctx, async (ctx) => {
    const before = await store.lockHub(ctx)
    if (!before) throw hubMissing()
    if (before.logo === key) return { hub: await getOwnHub(ctx), replaced: '' }
    await store.changeHub(ctx, before.id, { logo: key })
    await recordAudit(ctx, 'hub.branded', { kind: 'hub', id: before.id, detail: { changed: ['logo'] } })
    await publish(ctx, hubBranded(companyOf(ctx), before.id))
    return { hub: await getOwnHub(ctx), replaced: before.logo }
  })
  if (replaced) await storage.remove(replaced)
  return hub
}

async function keep(ctx: Ctx, sent: Uint8Array, storage: Storage): Promise<string> {
  const { bytes, hash } = await drawLogo(sent)
  const key = `hubs/${companyOf(ctx)}/logo-${hash}.webp`
  await storage.put(key, bytes)
  return key
}

/** The logo as it would be stored; its hash is part of the key, so two logos can be told apart. */
export async function drawLogo(
  sent: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly hash: string }> {
  const { bytes } = await normaliseImage(sent, { ...shape, bytesMax: limits.logoBytesMax })
  return { bytes, hash: contentHash(bytes) }
}
