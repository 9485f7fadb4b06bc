import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { notePresence } from '../store/conversations.ts'

/** One of support has the conversations open; said again while they do. */
export async function sayPresent(ctx: Ctx): Promise<void> {
  mustBeSupport(ctx)
  await inTransaction(ctx, (ctx) => notePresence(ctx, personOf(ctx)))
}
