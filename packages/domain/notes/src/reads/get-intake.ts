import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayAnswer, mayRead } from '../access.ts'
import { type IntakeAnswers, IntakeQuestion, type IntakeTask } from '../contracts.ts'
import { type NotesKeys, openAnswers, unwrapKey } from '../rules.ts'
import * as store from '../store.ts'

/** The intake form of one of the client's sessions; null when nothing is asked. */
export function findIntakeTask(ctx: Ctx, sessionId: SessionId): Promise<IntakeTask | null> {
  mayRead(ctx)
  return inTransaction(ctx, async (ctx) => {
    const task = await store.findTask(ctx, sessionId)
    return task && withQuestions(ctx, task)
  })
}

/** The client's tasks that wait, soonest first. */
export function listIntakeTasks(ctx: Ctx): Promise<IntakeTask[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const tasks: IntakeTask[] = []
    for (const task of await store.listWaitingTasks(ctx)) tasks.push(await withQuestions(ctx, task))
    return tasks
  })
}

/** What the client answered; null before. Opened for client and professional only, and logged. */
export function findIntakeAnswers(
  ctx: Ctx,
  keys: NotesKeys,
  sessionId: SessionId,
): Promise<IntakeAnswers | null> {
  mayRead(ctx)
  return inTransaction(ctx, async (ctx) => {
    const answer = await store.findAnswer(ctx, sessionId)
    const key = answer && (await store.findKey(ctx, answer.personId, answer.professionalId))
    if (!answer || !key) return null
    await recordAudit(ctx, 'intake_answer.read', { kind: 'session', id: sessionId })
    const relationship = `${answer.personId}|${answer.professionalId}`
    return openAnswers(unwrapKey(keys, key.id, key.wrapped, relationship), sessionId, answer.sealed)
  })
}

async function withQuestions(
  ctx: TxCtx,
  task: NonNullable<Awaited<ReturnType<typeof store.findTask>>>,
): Promise<IntakeTask> {
  const form = await store.getForm(ctx, task.formId)
  return {
    sessionId: task.sessionId,
    state: task.state,
    dueAt: task.dueAt.toString(),
    questions: IntakeQuestion.array().parse(form?.questions ?? []),
  }
}
