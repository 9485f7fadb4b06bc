import { defineMessages } from '@kara/language'
import { findIntakeTask } from '@kara/notes'
import {
  findSeries,
  getSessionOutcome,
  listSelfPayOffers,
  previewCancellation,
  reportAbsence,
  takeBackAbsence,
} from '@kara/scheduling'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findCounterpart, requireSession } from '../../../care/own-sessions.server.ts'
import { toSessionView } from '../../../care/session-view.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/outcome/en.ts'
import { is } from '../messages/outcome/is.ts'
import { homePaths } from '../paths.ts'
import { canBeSaid } from './can-be-said.server.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const [{ locale }, professional, task, cancellation, outcome, offers, series] = await Promise.all([
    readerOf(args),
    findCounterpart(ctx, session),
    findIntakeTask(ctx, sessionId),
    previewCancellation(ctx, sessionId),
    getSessionOutcome(ctx, sessionId),
    listSelfPayOffers(ctx),
    findSeries(ctx, sessionId),
  ])
  const now = ctx.clock.now()
  const counterpart = professional
    ? { name: professional.displayName, portrait: professional.portrait, slug: professional.slug }
    : undefined
  return {
    now: now.toString(),
    outcome,
    offer: offers.find((one) => one.sessionId === sessionId) ?? null,
    ...(await canBeSaid(ctx, session, outcome)),
    session: toSessionView(session, counterpart, { locale, now }),
    title: professional?.title[locale] ?? null,
    professionalZone: professional?.timeZone ?? null,
    seriesCount: series?.sessions.length ?? null,
    mayRepeat: session.state === 'scheduled' && session.hubId !== null,
    mayCancel: cancellation !== null,
    isLate: cancellation?.state === 'late_cancelled',
    task: task && { state: task.state, count: task.questions.length, dueAt: task.dueAt },
  }
}

/** The client says that nobody came to a session in person, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const [{ ctx, sessionId }, form, words] = await Promise.all([
    requireSession(args),
    args.request.formData(),
    wordsFor(args, messages),
  ])
  return answerWithFlash(args, homePaths.session(sessionId), async () => {
    if (form.get('intent') === 'take_back') {
      await takeBackAbsence(ctx, sessionId)
      return words('reported.tookBack')
    }
    await reportAbsence(ctx, sessionId)
    return words('report.done')
  })
}
