import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { afterQuietHours } from '../rules/moments.ts'
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

/** Plans the letter that says it can be read again, when the professional is awake. */
export async function planCalendarReadable(
  ctx: Ctx,
  recovered: z.output<typeof CalendarRecovered>,
): Promise<void> {
  mayNotify(ctx)
  const { professionalId, feedId } = recovered
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getProfessional(ctx, { id: professionalId })
    await planWork(ctx, {
      kind: 'notice.calendar_readable',
      key: feedId,
      queue: 'notices',
      dueAt: afterQuietHours(ctx.clock.now(), timeZone),
      scope: { professionalId },
      payload: recovered,
    })
  })
}
