import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { mayKeepAvailability } from '../access.ts'
import { closeOffer } from '../store/offer.ts'

/**
 * For whoever closes a professional's offer in the transaction of this call: every time that somebody is taking is taken
 * by now, and whoever comes later reads what is decided here. What locks sessions or requests does so before.
 */
export async function stopTaking(ctx: Ctx): Promise<void> {
  mayKeepAvailability(ctx)
  await inTransaction(ctx, (ctx) => closeOffer(ctx, professionalOf(ctx)))
}
