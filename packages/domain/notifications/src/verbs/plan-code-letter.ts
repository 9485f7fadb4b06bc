import { inTransaction } from '@kara/db'
import type { EmailCodeRequested } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'

/** Plans the letter with a code for now. Address and code stay sealed until it is written. */
export async function planCodeLetter(ctx: Ctx, requested: EmailCodeRequested): Promise<void> {
  mayNotify(ctx)
  const { personId, companyId } = requested
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.code',
      key: requested.codeId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { personId, ...(companyId ? { companyId } : {}) },
      payload: { ...requested },
    }),
  )
}
