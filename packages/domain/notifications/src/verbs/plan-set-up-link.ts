import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { SetUpLinkMade } from '../rules/payloads.ts'

/** Plans the letter that brings IT their set-up link, for now; none where whoever made it hands it on. */
export async function planSetUpLink(ctx: Ctx, made: z.output<typeof SetUpLinkMade>): Promise<void> {
  mayNotify(ctx)
  const { companyId, linkId, sealed } = made
  if (sealed === null) return
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.set_up_link',
      key: linkId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { companyId },
      payload: { ...made },
    }),
  )
}
