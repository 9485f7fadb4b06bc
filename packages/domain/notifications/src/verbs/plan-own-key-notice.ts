import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { OwnKeyChanged } from '../rules/own-key-payloads.ts'

/** Plans the letter about a change to a professional's own key. It does not wait for morning. */
export async function planOwnKeyNotice(ctx: Ctx, news: z.output<typeof OwnKeyChanged>): Promise<void> {
  mayNotify(ctx)
  const { ownKeyId, professionalId, change, at } = news
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.own_key_changed',
      key: `${ownKeyId}|${change}|${at}`,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { professionalId },
      payload: { ...news },
    }),
  )
}
