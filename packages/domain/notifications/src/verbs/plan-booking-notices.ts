import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Audience, limits } from '../contracts.ts'
import { remindersAfter } from '../rules/moments.ts'
import type { IntakeRequired } from '../rules/payloads.ts'
import { type SessionOwners, scopeOf, sessionNoticeKey } from '../rules/session-notices.ts'

/**
 * Plans what a booking makes due: both confirmations when the client can no longer undo it, and the
 * reminders that are still to come. What they say is decided when they are due.
 */
export async function planBookingNotices(
  ctx: Ctx,
  booking: SessionOwners & { readonly startsAt: string; readonly undoUntil: string },
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    for (const audience of ['client', 'professional'] as const) await planFor(ctx, booking, audience)
  })
}

async function planFor(
  ctx: TxCtx,
  booking: SessionOwners & { readonly startsAt: string; readonly undoUntil: string },
  audience: Audience,
): Promise<void> {
  const { sessionId, startsAt } = booking
  const undoUntil = Temporal.Instant.from(booking.undoUntil)
  const plan = (kind: string, dueAt: Temporal.Instant) =>
    planWork(ctx, {
      kind,
      key: sessionNoticeKey(sessionId, audience),
      queue: 'notices',
      dueAt,
      scope: scopeOf(booking),
      payload: { sessionId, audience, startsAt },
    })
  await plan('notice.booking_confirmed', undoUntil)
  const now = ctx.clock.now()
  const earliest = Temporal.Instant.compare(now, undoUntil) > 0 ? now : undoUntil
  for (const { letter, dueAt } of remindersAfter(earliest, Temporal.Instant.from(startsAt))) {
    await plan(`notice.${letter}`, dueAt)
  }
}

/** Plans the letter that asks once more for answers that are needed; who books later than that gets none. */
export async function planIntakeReminder(ctx: Ctx, about: z.output<typeof IntakeRequired>): Promise<void> {
  mayNotify(ctx)
  const { sessionId, personId, professionalId, dueAt } = about
  await inTransaction(ctx, async (ctx) => {
    const remindsAt = Temporal.Instant.from(dueAt).subtract({ hours: limits.intakeReminderHours })
    if (Temporal.Instant.compare(remindsAt, ctx.clock.now()) <= 0) {
      return cancelWork(ctx, 'notice.intake_due', sessionId)
    }
    return planWork(ctx, {
      kind: 'notice.intake_due',
      key: sessionId,
      queue: 'notices',
      dueAt: remindsAt,
      scope: { personId, professionalId },
      payload: about,
    })
  })
}
