import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findProfessionalOf, requireBookedSession } from '../../../../care/booked-session.server.ts'
import { loadIntake, takeIntake } from '../../../../care/intake/intake.server.ts'
import { requireHubClient } from '../../../../http/guards.server.ts'
import { hubPaths } from '../../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireHubClient(args)
  const { ctx, session, sessionId } = await requireBookedSession(args)
  const [asked, professional] = await Promise.all([
    loadIntake(args, ctx, sessionId, hubPaths.booked(sessionId)),
    findProfessionalOf(ctx, session),
  ])
  return { ...asked, name: professional?.displayName ?? null }
}

/** Answered or put off, the person goes on to their own place. */
export async function action(args: ActionFunctionArgs) {
  await requireHubClient(args)
  const { ctx, sessionId } = await requireBookedSession(args)
  const taken = await takeIntake(args, ctx, sessionId)
  if (taken !== 'answered' && taken !== 'later') return taken
  return redirect(hubPaths.home())
}
