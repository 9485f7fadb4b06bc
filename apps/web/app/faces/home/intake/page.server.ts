import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireSession } from '../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { homePaths } from '../paths.ts'

/** The short address of a session's questions leads to the long one. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { sessionId } = await requireSession(args)
  return redirect(homePaths.intake(sessionId))
}
