import { findIntakeTask } from '@kara/notes'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findProfessionalOf, requireBookedSession } from '../../../../care/booked-session.server.ts'
import { takeIntake, toShownQuestions } from '../../../../care/intake/intake.server.ts'
import { requireHubClient } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { hubPaths } from '../../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireHubClient(args)
  const { ctx, session, sessionId } = await requireBookedSession(args)
  const [{ locale }, professional, task] = await Promise.all([
    readerOf(args),
    findProfessionalOf(ctx, session),
    findIntakeTask(ctx, sessionId),
  ])
  if (!task || task.state === 'answered') throw redirect(hubPaths.booked(sessionId))
  return {
    sessionId,
    name: professional?.displayName ?? null,
    dueAt: task.dueAt,
    questions: toShownQuestions(task, locale),
  }
}

/** Answered or put off, the person goes on to their own place. */
export async function action(args: ActionFunctionArgs) {
  await requireHubClient(args)
  const { ctx, sessionId } = await requireBookedSession(args)
  const taken = await takeIntake(args, ctx, sessionId)
  if (taken !== 'answered' && taken !== 'later') return taken
  return redirect(hubPaths.home())
}
