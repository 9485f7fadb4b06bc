import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFileResponse } from '../../../../care/calendar-file.server.ts'
import { requireSession } from '../../client.server.ts'

/** The calendar file of a session, with a title that could be about anything. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, session } = await requireSession(args)
  return calendarFileResponse(args, ctx, session)
}
