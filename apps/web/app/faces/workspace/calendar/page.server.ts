import { translator } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { workspacePaths } from '../paths.ts'
import { loadBeside } from './beside.server.ts'
import { calendarMessages } from './calendar-messages.ts'
import { readPlace } from './calendar-place.ts'
import { keepTimeOff } from './keep-time-off.server.ts'
import { loadWeek } from './week-view.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const reader = await readerOf(args)
  const place = readPlace(new URL(args.request.url).searchParams)
  const beside = await loadBeside(ctx, reader, place)
  const shown = beside.session ? Temporal.Instant.from(beside.session.startsAt) : ctx.clock.now()
  const day = place.day
    ? Temporal.PlainDate.from(place.day)
    : shown.toZonedDateTimeISO(reader.timeZone).toPlainDate()
  const week = await loadWeek(ctx, reader, day, place.view)
  return { place: { ...place, day: day.toString() }, week, ...beside }
}

/** Time off is entered, changed, removed, or taken back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale, timeZone }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, calendarMessages)
  const back = readReturnPath(form.get('back'), workspacePaths.start())
  return answerWithFlash(args, back, () => keepTimeOff(ctx, form, { words, timeZone, back }))
}
