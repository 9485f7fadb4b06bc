import { inTransaction } from '@kara/db'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mayChooseNotices, mayNotify } from '../access.ts'
import type { OptionalNotice } from '../contracts.ts'
import * as store from '../store.ts'

/** Which letters the person does without. */
export function listTurnedOff(ctx: Ctx): Promise<OptionalNotice[]> {
  mayChooseNotices(ctx)
  return inTransaction(ctx, store.listTurnedOff)
}

/** Whether the reader of a letter does without it, asked when it is due. */
export async function isTurnedOff(ctx: Ctx, personId: PersonId, notice: OptionalNotice): Promise<boolean> {
  mayNotify(ctx)
  const turnedOff = await inTransaction(inScope(ctx, { role: 'worker', personId }), store.listTurnedOff)
  return turnedOff.includes(notice)
}
