import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId, ProfessionalId, ServiceId, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { getBookedSession } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayOpenTask } from '../access.ts'
import { intakeRequired } from '../events.ts'
import { dueBefore } from '../rules/intake.ts'
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
    const form = await store.findFormFor(ctx, professionalId, session.serviceId as ServiceId)
    if (!form) return false
    const personId = session.personId as PersonId
    const now = ctx.clock.now()
    const isRequired = form.requiredHours > 0
    const dueAt = dueBefore(Temporal.Instant.from(session.startsAt), form.requiredHours, now)
    await store.insertTask(ctx, {
      sessionId,
      personId,
      professionalId,
      formId: form.id,
      state: 'open',
      dueAt,
      createdAt: now,
      isRequired,
    })
    const required = { sessionId, personId, professionalId, dueAt: dueAt.toString() }
    if (isRequired) await publish(ctx, intakeRequired(required))
    await recordAudit(ctx, 'intake_task.opened', { kind: 'session', id: sessionId })
    return true
  })
}
