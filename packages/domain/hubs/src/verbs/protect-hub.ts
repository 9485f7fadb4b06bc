import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { type OwnHub, ProtectHubInput } from '../contracts.ts'
import { electronicIdElsewhere, hubMissing } from '../errors.ts'
import { hubProtected } from '../events.ts'
import { getOwnHub } from '../reads/find-own-hub.ts'
import * as store from '../store/hubs.ts'

/**
 * Decides what people of the hub show before they book, besides signing in. Who shows what stays theirs: the
 * company learns of nobody. The same again changes nothing.
 *
 * @throws `hubs.hub_missing`, `hubs.electronic_id_elsewhere`
 */
export async function protectHub(ctx: Ctx, raw: ProtectHubInput): Promise<OwnHub> {
  mayManageHub(ctx)
  const input = ProtectHubInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const hub = await store.lockHub(ctx)
    if (!hub) throw hubMissing()
    if (input.electronicId === 'required' && hub.country !== 'IS') throw electronicIdElsewhere()
    const { protection, electronicId, eidNameReview } = hub
    if (!isDeepStrictEqual(input, { protection, electronicId, eidNameReview })) {
      await store.changeHub(ctx, hub.id, input)
      await recordAudit(ctx, 'hub.protected', { kind: 'hub', id: hub.id, detail: input })
      await publish(ctx, hubProtected(companyOf(ctx), hub.id))
    }
    return getOwnHub(ctx)
  })
}
