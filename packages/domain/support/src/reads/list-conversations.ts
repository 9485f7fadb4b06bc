import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import {
  type ConversationOnList,
  ListConversationsInput,
  conversationLimits as limits,
} from '../contracts.ts'
import { toOnList } from '../rules/lists.ts'
import * as store from '../store/conversations.ts'

/** Support's conversations: of the open ones who waits longest comes first, of the ended ones the newest. */
export async function listConversations(
  ctx: Ctx,
  raw: ListConversationsInput,
): Promise<ConversationOnList[]> {
  mustBeSupport(ctx)
  const { state } = ListConversationsInput.parse(raw)
  const rows = await inTransaction(ctx, (ctx) =>
    store.listConversations(ctx, state, limits.conversationsPerPage),
  )
  return rows.map(toOnList)
}

/** Those about one reference code. */
export async function listConversationsAbout(ctx: Ctx, reference: string): Promise<ConversationOnList[]> {
  mustBeSupport(ctx)
  const rows = await inTransaction(ctx, (ctx) =>
    store.listByReference(ctx, reference, limits.conversationsPerPage),
  )
  return rows.map(toOnList)
}

/** How many people wait for an answer. */
export function countWaitingConversations(ctx: Ctx): Promise<number> {
  mustBeSupport(ctx)
  return inTransaction(ctx, (ctx) => store.countWaiting(ctx))
}
