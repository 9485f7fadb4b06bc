import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayRead } from '../access.ts'
import { IntakeQuestion, type IntakeTask } from '../contracts.ts'
import * as store from '../store/intake.ts'

/** The intake form of one of the client's sessions; null when nothing is asked. */
export function findIntakeTask(ctx: Ctx, sessionId: SessionId): Promise<IntakeTask | null> {
  mayRead(ctx)
  return inTransaction(ctx, async (ctx) => {
    const task = await store.findTask(ctx, sessionId)
    return task && withQuestions(ctx, task)
  })
}

/** A task with the questions of the form version it was given. */
export async function withQuestions(
  ctx: TxCtx,
  task: NonNullable<Awaited<ReturnType<typeof store.findTask>>>,
): Promise<IntakeTask> {
  const form = await store.getForm(ctx, task.formId)
  return {
    sessionId: task.sessionId,
    state: task.state,
    dueAt: task.dueAt.toString(),
    isRequired: task.isRequired,
    questions: IntakeQuestion.array().parse(form?.questions ?? []),
  }
}
