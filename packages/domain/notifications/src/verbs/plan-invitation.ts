import { inTransaction } from '@kara/db'
import { listListings } from '@kara/hubs'
import type { CompanyId, Ctx, Id, ProfessionalId } from '@kara/kernel'
import { planManyWork, planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'

export interface InvitedListing {
  readonly companyId: CompanyId
  readonly listingId: Id<'hub_listing'>
  readonly professionalId: ProfessionalId
}

/** Plans the letter that asks a professional into a hub; asked again under other terms, it goes again. */
export async function planInvitation(ctx: Ctx, invited: InvitedListing): Promise<void> {
  mayNotify(ctx)
  const { companyId, listingId, professionalId } = invited
  await inTransaction(ctx, async (ctx) => {
    const at = ctx.clock.now()
    await planWork(ctx, {
      kind: 'notice.invitation',
      key: listingId,
      queue: 'notices',
      dueAt: at,
      scope: { companyId, professionalId },
      payload: { companyId, listingId, professionalId, at: at.toString() },
    })
  })
}

/** Plans the letter that tells a professional that a company took them out of its hub. */
export async function planRemovalNotice(ctx: Ctx, removed: InvitedListing): Promise<void> {
  mayNotify(ctx)
  const { companyId, listingId, professionalId } = removed
  await inTransaction(ctx, async (ctx) => {
    const at = ctx.clock.now()
    await planWork(ctx, {
      kind: 'notice.listing_removed',
      key: listingId,
      queue: 'notices',
      dueAt: at,
      scope: { companyId, professionalId },
      payload: { companyId, listingId, professionalId, at: at.toString() },
    })
  })
}

/** So long the company can set its rules once more before anybody reads of them. */
const thinkAgainMinutes = 10

/** Every professional of a hub is told of other rules, in one letter for all that was changed in a row. */
export async function planRulesNotice(
  ctx: Ctx,
  { companyId }: { readonly companyId: CompanyId },
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const listings = await listListings(ctx)
    await planManyWork(
      ctx,
      listings.map(({ id: listingId, professionalId }) => ({
        kind: 'notice.hub_rules_changed',
        key: listingId,
        queue: 'notices',
        dueAt: now.add({ minutes: thinkAgainMinutes }),
        scope: { companyId, professionalId: professionalId as ProfessionalId },
        payload: { companyId, listingId, professionalId, at: now.toString() },
      })),
    )
  })
}
