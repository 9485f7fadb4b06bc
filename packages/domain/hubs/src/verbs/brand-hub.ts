import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { BrandHubInput, type OwnHub } from '../contracts.ts'
import { hubMissing } from '../errors.ts'
import { hubBranded } from '../events.ts'
import { getOwnHub } from '../reads/find-own-hub.ts'
import { toHubFront } from '../rules/views.ts'
import * as store from '../store/hubs.ts'

/**
 * Replaces what a visitor sees: name, colour, words of welcome, country and language. A published hub
 * shows it at once. The same again changes nothing.
 *
 * @throws `hubs.hub_missing`
 */
export async function brandHub(ctx: Ctx, raw: BrandHubInput): Promise<OwnHub> {
  mayManageHub(ctx)
  const input = BrandHubInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const hub = await store.lockHub(ctx)
    if (!hub) throw hubMissing()
    const before = toHubFront(hub)
    const names = Object.keys(input) as (keyof typeof input)[]
    const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(input[name]))
    if (changed.length > 0) {
      await store.changeHub(ctx, hub.id, input)
      await recordAudit(ctx, 'hub.branded', { kind: 'hub', id: hub.id, detail: { changed } })
      await publish(ctx, hubBranded(companyOf(ctx), hub.id))
    }
    return getOwnHub(ctx)
  })
}
