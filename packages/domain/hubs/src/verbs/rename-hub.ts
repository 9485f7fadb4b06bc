import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { type OwnHub, RenameHubInput } from '../contracts.ts'
import { hubMissing, slugTaken } from '../errors.ts'
import { hubRenamed } from '../events.ts'
import { getOwnHub } from '../reads/find-own-hub.ts'
import { canonicalHost } from '../rules/hosts.ts'
import * as store from '../store/hubs.ts'

/**
 * Moves the hub to another address. Links to the earlier one lead here for good, and nobody else can
 * take it; the hub may move back.
 *
 * @throws `hubs.slug_taken`, `hubs.hub_missing`
 */
export async function renameHub(ctx: Ctx, raw: RenameHubInput): Promise<OwnHub> {
  mayManageHub(ctx)
  const { slug, baseHost } = RenameHubInput.parse(raw)
  try {
    return await inTransaction(ctx, async (ctx) => {
      const hub = await store.lockHub(ctx)
      if (!hub) throw hubMissing()
      if (hub.slug === slug) return getOwnHub(ctx)
      if (!(await store.isSlugFree(ctx, slug))) throw slugTaken(slug)
      await store.changeHub(ctx, hub.id, { slug })
      const hasAddress = hub.publishedAt !== null
      if (hasAddress && !(await store.claimHost(ctx, hub.id, canonicalHost(slug, baseHost))))
        throw slugTaken(slug)
      await recordAudit(ctx, 'hub.renamed', { kind: 'hub', id: hub.id, detail: { from: hub.slug, to: slug } })
      await publish(ctx, hubRenamed(companyOf(ctx), hub.id, slug))
      return getOwnHub(ctx)
    })
  } catch (error) {
    if (isFailure(error, 'unique_violation', 'hub_slug_key')) throw slugTaken(slug)
    throw error
  }
}
