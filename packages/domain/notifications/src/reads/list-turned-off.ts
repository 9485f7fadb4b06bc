import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayChooseNotices } from '../access.ts'
import type { OptionalNotice } from '../contracts.ts'
import * as store from '../store/choices.ts'

/** Which notices the person does without. */
export function listTurnedOff(ctx: Ctx): Promise<OptionalNotice[]> {
  mayChooseNotices(ctx)
  return inTransaction(ctx, store.listTurnedOff)
}
