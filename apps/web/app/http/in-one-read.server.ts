import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'

/**
 * Several questions of one context in one transaction: beginning and ending it costs as much as a question, and a page
 * that asks many takes one connection instead of one for each. For reads alone; a verb has its own.
 */
export function inOneRead<Answer>(ctx: Ctx, ask: (ctx: Ctx) => Promise<Answer>): Promise<Answer> {
  return inTransaction(ctx, ask)
}
