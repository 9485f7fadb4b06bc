import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { CalendarFailing, CalendarRecovered } from '../rules/payloads.ts'

/** Plans the letter that warns a professional of a calendar which cannot be read. */
export async function planCalendarNotice(ctx: Ctx, failing: z.output<typeof CalendarFailing>): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.calendar_unreadable',
      key: failing.feedId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { professionalId: failing.professionalId },
      payload: failing,
    }),
  )
}

/** Plans the letter that says it can be read again. */
export async function planCalendarReadable(
  ctx: Ctx,
  recovered: z.output<typeof CalendarRecovered>,
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.calendar_readable',
      key: recovered.feedId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { professionalId: recovered.professionalId },
      payload: recovered,
    }),
  )
}
