import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireSession } from '../client.server.ts'
import { homePaths } from '../paths.ts'

/** The short address of a session's questions leads to the long one. */
export async function loader(args: LoaderFunctionArgs) {
  const { sessionId } = await requireSession(args)
  return redirect(homePaths.intake(sessionId))
}
