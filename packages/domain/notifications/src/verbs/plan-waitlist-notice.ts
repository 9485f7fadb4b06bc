import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { WaitlistChanged } from '../rules/payloads.ts'

/** Plans the letter to somebody who waits, for now: a free time is news for minutes. */
export async function planWaitlistNotice(ctx: Ctx, changed: z.output<typeof WaitlistChanged>): Promise<void> {
  mayNotify(ctx)
  const { entryId, update, turn, companyId, personId, professionalId } = changed
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.waitlist_update',
      key: `${entryId}|${update}|${turn}`,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { companyId, personId, professionalId },
      payload: changed,
    }),
  )
}
