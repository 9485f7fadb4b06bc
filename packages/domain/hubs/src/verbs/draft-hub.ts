import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { DraftHubInput, type OwnHub } from '../contracts.ts'
import { hubExists, slugTaken } from '../errors.ts'
import { hubDrafted } from '../events.ts'
import { findOwnHub, getOwnHub } from '../reads/find-own-hub.ts'
import * as store from '../store/hubs.ts'

/**
 * Gives the company its hub, still unpublished. The name in the address is the company's from here on;
 * drafting the same name again finds the hub that there is.
 *
 * @throws `hubs.slug_taken`, `hubs.hub_exists`
 */
export async function draftHub(ctx: Ctx, raw: DraftHubInput): Promise<OwnHub> {
  mayManageHub(ctx)
  const input = DraftHubInput.parse(raw)
  try {
    return await inTransaction(ctx, async (ctx) => {
      const before = await store.findHub(ctx)
      if (before) return sameOrRefused(before, input.slug, () => getOwnHub(ctx))
      if (!(await store.isSlugFree(ctx, input.slug))) throw slugTaken(input.slug)
      const id = ctx.ids.next<'hub'>()
      await store.insertHub(ctx, { ...input, id, state: 'draft', logo: '', version: 1 })
      await recordAudit(ctx, 'hub.drafted', { kind: 'hub', id, detail: { slug: input.slug } })
      await publish(ctx, hubDrafted(companyOf(ctx), id))
      return getOwnHub(ctx)
    })
  } catch (error) {
    if (!isFailure(error, 'unique_violation')) throw error
    // Somebody was quicker: a colleague with the company's hub, or another company with the name.
    const winner = await findOwnHub(ctx)
    if (!winner) throw slugTaken(input.slug)
    return sameOrRefused(winner, input.slug, async () => winner)
  }
}

async function sameOrRefused(
  before: { readonly slug: string },
  wantedSlug: string,
  answer: () => Promise<OwnHub>,
): Promise<OwnHub> {
  if (before.slug !== wantedSlug) throw hubExists()
  return answer()
}
