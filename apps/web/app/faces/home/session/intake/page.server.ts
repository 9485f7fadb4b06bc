import { findIntakeTask } from '@kara/notes'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeIntake, toShownQuestions } from '../../../../care/intake/intake.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { findCounterpart, requireSession } from '../../client.server.ts'
import { homePaths } from '../../paths.ts'
import { sayAtHome } from '../../say.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, sessionId, session } = await requireSession(args)
  const [{ locale }, professional, task] = await Promise.all([
    readerOf(args),
    findCounterpart(ctx, session),
    findIntakeTask(ctx, sessionId),
  ])
  if (!task || task.state === 'answered') throw redirect(homePaths.session(sessionId))
  return {
    sessionId,
    name: professional?.displayName ?? null,
    dueAt: task.dueAt,
    questions: toShownQuestions(task, locale),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, sessionId } = await requireSession(args)
  const taken = await takeIntake(args, ctx, sessionId)
  if (taken !== 'answered' && taken !== 'later') return taken
  if (taken === 'later') return redirect(homePaths.start())
  const words = await sayAtHome(args)
  return redirectWithFlash(args, homePaths.start(), { tone: 'positive', text: words('intake.answered') })
}
