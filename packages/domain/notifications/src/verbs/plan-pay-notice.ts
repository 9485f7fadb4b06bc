import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { PayUpdate } from '../contracts.ts'
import { afterQuietHours } from '../rules/moments.ts'
import type { AccountNeedsMore, PayChanged } from '../rules/payloads.ts'

/** Plans the letter about a statement's money, one for each piece of news, when its professional is awake. */
export async function planPayNotice(
  ctx: Ctx,
  update: PayUpdate,
  changed: z.output<typeof PayChanged>,
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { professionalId } = changed
    const { timeZone } = await getProfessional(ctx, { id: professionalId })
    await planWork(ctx, {
      kind: 'notice.pay_update',
      key: payCauseOf({ ...changed, update }),
      queue: 'notices',
      dueAt: afterQuietHours(ctx.clock.now(), timeZone),
      scope: { professionalId },
      payload: { ...changed, update },
    })
  })
}

/** Plans the letter that says that something is missing before a professional can be paid. */
export async function planAccountNotice(ctx: Ctx, changed: z.output<typeof AccountNeedsMore>): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { professionalId, at } = changed
    const { timeZone } = await getProfessional(ctx, { id: professionalId })
    await planWork(ctx, {
      kind: 'notice.pay_needs_more',
      key: `${professionalId}|${at}`,
      queue: 'notices',
      dueAt: afterQuietHours(ctx.clock.now(), timeZone),
      scope: { professionalId },
      payload: changed,
    })
  })
}

/** What a letter is because of: the statement, or one attempt to send its money. */
export function payCauseOf(about: z.output<typeof PayChanged> & { readonly update: PayUpdate }): string {
  return `${about.update}|${about.statementId}|${about.attempt ?? 0}`
}
