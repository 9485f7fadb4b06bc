import { findOpenFeedback, giveFeedback } from '@kara/feedback'
import { feedbackQuestions, GiveFeedbackInput } from '@kara/feedback/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireSession } from '../../../../care/own-sessions.server.ts'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { homePaths } from '../../paths.ts'
import { feedbackMessages } from './feedback-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId } = await requireSession(args)
  const session = await findOpenFeedback(ctx, sessionId)
  if (session) return { sessionId, startsAt: session.startsAt }
  const words = await wordsFor(args, feedbackMessages)
  throw redirectWithFlash(args, homePaths.session(sessionId), { tone: 'critical', text: words('closed') })
}

export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const [{ ctx, sessionId }, form] = await Promise.all([requireSession(args), args.request.formData()])
  const typed = Object.fromEntries(feedbackQuestions.map((name) => [name, String(form.get(name) ?? '')]))
  const input = GiveFeedbackInput.safeParse({ ...typed, sessionId })
  if (!input.success) return data({ typed }, { status: 422 })
  const words = await wordsFor(args, feedbackMessages)
  return answerWithFlash(args, homePaths.session(sessionId), async () => {
    await giveFeedback(ctx, input.data)
    return words('done')
  })
}
