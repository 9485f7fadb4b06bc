import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayAnswer } from '../access.ts'
import type { IntakeTask } from '../contracts.ts'
import * as store from '../store/intake.ts'
import { withQuestions } from './find-intake-task.ts'

/** The client's tasks that wait, soonest first. */
export function listIntakeTasks(ctx: Ctx): Promise<IntakeTask[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const tasks: IntakeTask[] = []
    for (const task of await store.listWaitingTasks(ctx)) tasks.push(await withQuestions(ctx, task))
    return tasks
  })
}
