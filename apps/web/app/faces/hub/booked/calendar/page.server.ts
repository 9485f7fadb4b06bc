import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireBookedSession } from '../../../../care/booked-session.server.ts'
import { calendarFileResponse } from '../../../../care/calendar-file.server.ts'
import { requireHubClient } from '../../../../http/guards.server.ts'

/** The calendar file of a session, with a title that could be about anything. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHubClient(args)
  const { ctx, session } = await requireBookedSession(args)
  return calendarFileResponse(args, ctx, session)
}
