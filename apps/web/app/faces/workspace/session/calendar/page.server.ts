import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFileResponse } from '../../../../care/calendar-file.server.ts'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { getOwnSession } from '../session-view.server.ts'

/** The calendar file of a session, with a title that could be about anything. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  return calendarFileResponse(args, ctx, await getOwnSession(ctx, args.params.sessionId), 'work')
}
