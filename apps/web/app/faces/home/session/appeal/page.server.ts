import { defineMessages } from '@kara/language'
import { appealNoShow, getSessionOutcome } from '@kara/scheduling'
import { AppealNoShowInput, limits } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireSession } from '../../../../care/own-sessions.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { parseForm } from '../../../../http/form.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/outcome/en.ts'
import { is } from '../../messages/outcome/is.ts'
import { homePaths } from '../../paths.ts'
import { mayAppealNow } from '../may-appeal.server.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const outcome = await getSessionOutcome(ctx, sessionId)
  if (!mayAppealNow(ctx, session, outcome)) throw redirect(homePaths.session(sessionId))
  return { sessionId, startsAt: session.startsAt, charsMax: limits.appealCharsMax }
}

export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId } = await requireSession(args)
  const form = await parseForm(args, AppealNoShowInput.omit({ sessionId: true }))
  if (!form.ok) return form.reply
  return form.answer(async ({ words: said }) => {
    const isFirst = await appealNoShow(ctx, { sessionId, words: said })
    const words = await wordsFor(args, messages)
    const text = words(isFirst ? 'appeal.done' : 'appeal.doneBefore')
    return redirectWithFlash(args, homePaths.session(sessionId), { tone: 'positive', text })
  })
}
