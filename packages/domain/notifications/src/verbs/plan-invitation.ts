import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, Id, ProfessionalId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
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
