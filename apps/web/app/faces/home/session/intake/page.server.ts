import { defineMessages } from '@kara/language'
import { findIntakeTask } from '@kara/notes'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeIntake, toShownQuestions } from '../../../../care/intake/intake.server.ts'
import { findCounterpart, requireSession } from '../../../../care/own-sessions.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/en.ts'
import { is } from '../../messages/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
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
  await requirePerson(args)
  const { ctx, sessionId } = await requireSession(args)
  const taken = await takeIntake(args, ctx, sessionId)
  if (taken !== 'answered' && taken !== 'later') return taken
  if (taken === 'later') return redirect(homePaths.start())
  const words = await wordsFor(args, messages)
  return redirectWithFlash(args, homePaths.start(), { tone: 'positive', text: words('intake.answered') })
}
