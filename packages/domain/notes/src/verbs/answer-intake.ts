import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayAnswer } from '../access.ts'
import { IntakeAnswers, IntakeQuestion } from '../contracts.ts'
import { alreadyAnswered, answersMissing, taskMissing } from '../errors.ts'
import { intakeAnswered } from '../events.ts'
import { problemsOf, sealAnswers } from '../rules/intake.ts'
import type { NotesKeys } from '../rules/keys.ts'
import * as store from '../store/intake.ts'
import { keyOf } from './key-of.ts'

/**
 * The client answers the intake form; the answers are sealed under the key of this care relationship
 * before they reach the database.
 *
 * @throws `notes.answers_missing` with the fields, `notes.already_answered`
 */
export async function answerIntake(
  ctx: Ctx,
  keys: NotesKeys,
  sessionId: SessionId,
  raw: unknown,
): Promise<void> {
  mayAnswer(ctx)
  const answers = IntakeAnswers.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const task = await store.findTask(ctx, sessionId)
    const form = task && (await store.getForm(ctx, task.formId))
    if (!task || !form) throw taskMissing()
    const problems = problemsOf(IntakeQuestion.array().parse(form.questions), answers)
    if (Object.keys(problems).length > 0) throw answersMissing(problems)
    if (!(await store.moveTask(ctx, sessionId, 'answered'))) throw alreadyAnswered()
    const { id: careKeyId, key } = await keyOf(ctx, keys, task.personId, task.professionalId)
    await store.insertAnswer(ctx, {
      id: ctx.ids.next<'intake_answer'>(),
      sessionId,
      personId: task.personId,
      professionalId: task.professionalId,
      careKeyId,
      sealed: sealAnswers(key, sessionId, answers),
      answeredAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'intake_task.answered', { kind: 'session', id: sessionId })
    await publish(
      ctx,
      intakeAnswered({ sessionId, personId: task.personId, professionalId: task.professionalId }),
    )
  })
}

/** "I'll do it later": the booking stands, the task waits on the dashboard. */
export async function postponeIntake(ctx: Ctx, sessionId: SessionId): Promise<void> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    if (!(await store.moveTask(ctx, sessionId, 'later'))) return
    await recordAudit(ctx, 'intake_task.postponed', { kind: 'session', id: sessionId })
  })
}
