import { defineMessages } from '@kara/language'
import { cancelSession, previewCancellation } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findProfessionalOf, requireBookedSession } from '../../../../care/booked-session.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requireHubClient } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/en.ts'
import { is } from '../../messages/is.ts'
import { hubPaths } from '../../paths.ts'

const messages = defineMessages(en, is)

/** Takes a booking back within its window, without a trace; later it is a cancellation, which asks first. */
export async function action(args: ActionFunctionArgs) {
  await requireHubClient(args)
  const { ctx, session, sessionId } = await requireBookedSession(args)
  const preview = await previewCancellation(ctx, sessionId)
  if (!preview?.isUndo) return redirect(hubPaths.booked(sessionId))
  await cancelSession(ctx, sessionId)
  const [words, professional] = await Promise.all([
    wordsFor(args, messages),
    findProfessionalOf(ctx, session),
  ])
  const to = professional ? hubPaths.professional(professional.slug) : hubPaths.start()
  return redirectWithFlash(args, to, { tone: 'positive', text: words('flash.undone') })
}

/** Opened by hand: the session says what can be done. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHubClient(args)
  const { sessionId } = await requireBookedSession(args)
  return redirect(hubPaths.booked(sessionId))
}
