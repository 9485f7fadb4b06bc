import { type Ctx, isCodedError } from '@kara/kernel'
import { translator } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { workspacePaths } from '../paths.ts'
import { loadSessionView } from '../session/session-view.server.ts'
import { loadAskedTime } from './asked-time.server.ts'
import { calendarMessages } from './calendar-messages.ts'
import { type CalendarPlace, readPlace } from './calendar-place.ts'
import { keepTimeOff } from './keep-time-off.server.ts'
import { loadTimeOff } from './open-time-off.server.ts'
import { loadToday } from './today.server.ts'
import { loadWeek } from './week-view.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const reader = await readerOf(args)
  const place = readPlace(new URL(args.request.url).searchParams)
  const session = place.session
    ? await loadSessionView(ctx, place.session, reader.locale).catch(missing)
    : null
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(reader.timeZone).toPlainDate()
  const fallback = session ? Temporal.Instant.from(session.startsAt) : ctx.clock.now()
  const day = place.day ? Temporal.PlainDate.from(place.day) : dayOf(fallback)
  const [week, today, asked, timeOff] = await Promise.all([
    loadWeek(ctx, reader, day, place.view),
    loadToday(ctx, reader),
    place.at ? loadAskedTime(ctx, reader, place.at, place.until) : null,
    place.off ? loadTimeOff(ctx, reader, place.off) : null,
  ])
  return {
    place: { ...place, day: day.toString() } satisfies CalendarPlace,
    week,
    today,
    session,
    asked,
    timeOff,
  }
}

/** Time off is entered, changed, removed, or taken back. */
export async function action(args: ActionFunctionArgs) {
  const ctx: Ctx = await requireProfessional(args)
  const [form, { locale, timeZone }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, calendarMessages)
  const back = readReturnPath(form.get('back'), workspacePaths.start())
  return answerWithFlash(args, back, () => keepTimeOff(ctx, form, { words, timeZone, back }))
}

// An address that names a session of somebody else still opens one's own calendar.
function missing(error: unknown): null {
  if (isCodedError(error) && error.kind === 'not_found') return null
  throw error
}
