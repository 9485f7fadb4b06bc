import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayOpenTask } from '../access.ts'
import * as store from '../store/intake.ts'

/**
 * Gives the client of a booked session its intake form as a task, once. Nothing happens when the
 * professional asks nothing. Called by the job that hears of the booking and by the page that follows
 * it, whichever is first.
 */
export async function openIntakeTask(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayOpenTask(ctx)
  return inTransaction(ctx, async (ctx) => {
    if (await store.findTask(ctx, sessionId)) return true
    const session = await getBookedSession(ctx, sessionId)
    const professionalId = session.professionalId as ProfessionalId
    const form = await store.findCurrentForm(ctx, professionalId)
    if (!form) return false
    await store.insertTask(ctx, {
      sessionId,
      personId: session.personId as PersonId,
      professionalId,
      formId: form.id,
      state: 'open',
      dueAt: Temporal.Instant.from(session.startsAt),
      createdAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'intake_task.opened', { kind: 'session', id: sessionId })
    return true
  })
}
