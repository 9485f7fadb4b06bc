import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { loadIntake, takeIntake } from '../../../../care/intake/intake.server.ts'
import { findCounterpart, requireSession } from '../../../../care/own-sessions.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/en.ts'
import { is } from '../../messages/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const [asked, professional] = await Promise.all([
    loadIntake(args, ctx, sessionId, homePaths.session(sessionId)),
    findCounterpart(ctx, session),
  ])
  return { ...asked, name: professional?.displayName ?? null }
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
