import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { getBookedSession } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayMoveTask } from '../access.ts'
import { intakeRequired } from '../events.ts'
import { dueBefore } from '../rules/intake.ts'
import * as store from '../store/intake.ts'

/** A moved session takes its intake task along: what was answered stays, what waits has its new end. */
export async function moveIntakeTask(ctx: Ctx, sessionId: SessionId): Promise<void> {
  mayMoveTask(ctx)
  return inTransaction(ctx, async (ctx) => {
    const task = await store.findTask(ctx, sessionId)
    const form = task && (await store.getForm(ctx, task.formId))
    if (!task || !form) return
    const { startsAt } = await getBookedSession(ctx, sessionId)
    const dueAt = dueBefore(Temporal.Instant.from(startsAt), form.requiredHours, ctx.clock.now())
    if (dueAt.equals(task.dueAt) || !(await store.moveTaskTo(ctx, sessionId, dueAt))) return
    await recordAudit(ctx, 'intake_task.moved', { kind: 'session', id: sessionId })
    if (!task.isRequired) return
    const owners = {
      personId: task.personId as PersonId,
      professionalId: task.professionalId as ProfessionalId,
    }
    await publish(ctx, intakeRequired({ sessionId, ...owners, dueAt: dueAt.toString() }))
  })
}
