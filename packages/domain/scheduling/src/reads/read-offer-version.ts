import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import * as store from '../store/offer.ts'

/**
 * A text that changes whenever the public pages of the visitor's hub would say something else about its
 * professionals or their free times. Time itself is not in it: a start that comes too near goes with the minute.
 */
export function readOfferVersion(ctx: Ctx): Promise<string> {
  return inTransaction(ctx, (ctx) => store.readOfferVersion(ctx))
}
