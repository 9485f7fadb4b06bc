import { afterCommit, ring, type TxCtx } from '@kara/db'
import type { ConversationId } from '../contracts.ts'

/** The channel on which pages that show conversations listen; what is rung is the id of one, and nothing said in it. */
export const conversationsChannel = 'kara_support'

/** Tells whoever has the conversation open that something is new. A ring that is lost is made good by looking again. */
export function ringListeners(ctx: TxCtx, id: ConversationId): void {
  const { database, log } = ctx
  afterCommit(ctx, () => {
    ring(database, conversationsChannel, id).catch((error: unknown) =>
      log.warn('Nobody heard that a conversation has something new; open pages look again by themselves.', {
        error,
      }),
    )
  })
}
