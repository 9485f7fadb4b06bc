import { cancelSession, previewCancellation } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { hubPaths } from '../../paths.ts'
import { sayInHub } from '../../say.server.ts'
import { findProfessionalOf, requireBookedSession } from '../booked-session.server.ts'

/** Takes a booking back within its window, without a trace; later it is a cancellation, which asks first. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, session, sessionId } = await requireBookedSession(args)
  const preview = await previewCancellation(ctx, sessionId)
  if (!preview?.isUndo) return redirect(hubPaths.booked(sessionId))
  await cancelSession(ctx, sessionId)
  const [words, professional] = await Promise.all([sayInHub(args), findProfessionalOf(ctx, session)])
  const to = professional ? hubPaths.professional(professional.slug) : hubPaths.start()
  return redirectWithFlash(args, to, { tone: 'positive', text: words('flash.undone') })
}

/** Opened by hand: the session says what can be done. */
export async function loader(args: LoaderFunctionArgs) {
  const { sessionId } = await requireBookedSession(args)
  return redirect(hubPaths.booked(sessionId))
}
