import { type Ctx, isCodedError } from '@kara/kernel'
import type { Reader } from '../../../http/language.server.ts'
import { loadSessionView } from '../session/session-view.server.ts'
import { loadAskedTime } from './asked-time.server.ts'
import type { CalendarPlace } from './calendar-place.ts'
import { loadTimeOff } from './open-time-off.server.ts'
import { loadToday } from './today.server.ts'

/** What stands beside the calendar: a session, a time or time off that is open, else today. */
export async function loadBeside(ctx: Ctx, reader: Reader, place: CalendarPlace) {
  const [session, asked, timeOff, today] = await Promise.all([
    place.session ? loadSessionView(ctx, place.session, reader.locale).catch(missing) : null,
    place.at && !place.off ? loadAskedTime(ctx, reader, place.at, place.until) : null,
    place.off ? loadTimeOff(ctx, reader, place.off) : null,
    loadToday(ctx, reader),
  ])
  return { session, asked, timeOff, today }
}

// An address that names a session of somebody else still opens one's own calendar.
function missing(error: unknown): null {
  if (isCodedError(error) && error.kind === 'not_found') return null
  throw error
}
