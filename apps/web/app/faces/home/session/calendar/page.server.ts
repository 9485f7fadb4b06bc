import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFileResponse } from '../../../../care/calendar-file.server.ts'
import { requireSession } from '../../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'

/** The calendar file of a session, with a title that could be about anything. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, session } = await requireSession(args)
  return calendarFileResponse(args, ctx, session)
}
