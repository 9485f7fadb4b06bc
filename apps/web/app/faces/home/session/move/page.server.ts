import { formatter } from '@kara/language'
import { moveSession, previewCancellation, rebookLate } from '@kara/scheduling'
import { MoveSessionInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireVouched } from '../../../../care/employment.server.ts'
import { findCounterpart, requireSession } from '../../../../care/own-sessions.server.ts'
import { toSessionView } from '../../../../care/session-view.server.ts'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { homePaths } from '../../paths.ts'
import { seriesMessages } from '../series-messages.ts'
import { moveOfferOf } from './move-offer.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const preview = await previewCancellation(ctx, sessionId)
  if (!preview) throw redirect(homePaths.session(sessionId))
  const [{ locale, timeZone }, professional] = await Promise.all([
    readerOf(args),
    findCounterpart(ctx, session),
  ])
  const isLate = preview.state === 'late_cancelled'
  const counterpart = professional
    ? { name: professional.displayName, portrait: professional.portrait, slug: professional.slug }
    : undefined
  return {
    session: toSessionView(session, counterpart, { locale, now: ctx.clock.now() }),
    isLate,
    professionalZone: professional?.timeZone ?? timeZone,
    ...(professional
      ? await moveOfferOf(args, session, { isLate, slug: professional.slug })
      : { offer: null, askedWithin: null, askPath: null }),
  }
}

/** Moves it, or after the cut-off cancels late and books anew, which the form has to say. */
export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const form = await args.request.formData()
  const input = MoveSessionInput.safeParse({ sessionId, startsAt: form.get('slot') })
  if (!input.success) return redirect(homePaths.move(sessionId))
  const [words, { locale, timeZone }] = await Promise.all([wordsFor(args, seriesMessages), readerOf(args)])
  const format = formatter(locale, timeZone)
  const isLate = form.get('way') === 'late'
  const { searchParams } = new URL(args.request.url)
  const [week, day] = ['week', 'day'].map((name) => searchParams.get(name) ?? undefined)
  const here = homePaths.move(sessionId, { week, day })
  // Late, it is a new booking, which the company pays for.
  if (isLate && session.funding === 'credits') {
    await requireVouched(args, session.companyId, here, 'move')
  }
  const rebook = async () => {
    const booked = await rebookLate(ctx, input.data)
    return words('move.rebooked', { when: format.dateTimeWithZone(booked.startsAt, 'dayLong') })
  }
  const move = async () => {
    const moved = await moveSession(ctx, input.data)
    return words('move.done', { when: format.dateTimeWithZone(moved.startsAt, 'dayLong') })
  }
  return answerWithFlash(args, homePaths.session(sessionId), isLate ? rebook : move, here)
}
