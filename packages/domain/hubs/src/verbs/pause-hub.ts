import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import type { OwnHub } from '../contracts.ts'
import { hubMissing, hubNotPublished } from '../errors.ts'
import { hubPaused } from '../events.ts'
import { getOwnHub } from '../reads/find-own-hub.ts'
import * as store from '../store/hubs.ts'

/**
 * Closes the door for a while: the address answers with a neutral notice and nothing new is booked.
 * Sessions that are booked, receipts and dashboards stay; publishing opens it again.
 *
 * @throws `hubs.hub_missing`, `hubs.hub_not_published`
 */
export async function pauseHub(ctx: Ctx): Promise<OwnHub> {
  mayManageHub(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hub = await store.lockHub(ctx)
    if (!hub) throw hubMissing()
    if (hub.state === 'paused') return getOwnHub(ctx)
    if (hub.state !== 'published') throw hubNotPublished()
    await store.changeHub(ctx, hub.id, { state: 'paused' })
    await recordAudit(ctx, 'hub.paused', { kind: 'hub', id: hub.id })
    await publish(ctx, hubPaused(companyOf(ctx), hub.id))
    return getOwnHub(ctx)
  })
}
