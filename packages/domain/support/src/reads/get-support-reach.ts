import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { conversationLimits as limits, type SupportReach } from '../contracts.ts'
import { readReach } from '../store/conversations.ts'

/** Whether anybody of support is there now, and how long an answer takes; asked by anybody, it names nobody. */
export async function getSupportReach(ctx: Ctx): Promise<SupportReach> {
  const now = ctx.clock.now()
  const { seenAt, typicalSeconds } = await inTransaction(ctx, (ctx) =>
    readReach(ctx, now.subtract({ hours: 24 * limits.reachDays })),
  )
  const isThere = seenAt !== null && Date.parse(seenAt) > now.epochMilliseconds - limits.presentSeconds * 1000
  return { isThere, typicalMinutes: typicalSeconds === null ? null : Math.ceil(typicalSeconds / 60) }
}
