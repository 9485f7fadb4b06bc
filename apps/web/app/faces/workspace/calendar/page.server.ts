import { isCodedError } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { loadSessionView } from '../session/session-view.server.ts'
import { loadToday } from './today.server.ts'
import { loadWeek } from './week-view.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const reader = await readerOf(args)
  const search = new URL(args.request.url).searchParams
  const sessionId = search.get('session')
  const session = sessionId ? await loadSessionView(ctx, sessionId, reader.locale).catch(missing) : null
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(reader.timeZone).toPlainDate()
  const fallback = session ? Temporal.Instant.from(session.startsAt) : ctx.clock.now()
  const day = readDay(search.get('week')) ?? dayOf(fallback)
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const [week, today] = await Promise.all([loadWeek(ctx, reader, monday), loadToday(ctx, reader)])
  return { week, today, session, hub: search.get('hub') }
}

// An address that names a session of somebody else still opens one's own calendar.
function missing(error: unknown): null {
  if (isCodedError(error) && error.kind === 'not_found') return null
  throw error
}

function readDay(text: string | null): Temporal.PlainDate | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    // Such a day does not exist; the present week is shown.
    return null
  }
}
