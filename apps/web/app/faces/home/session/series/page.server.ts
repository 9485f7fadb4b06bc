import { cancelSeries, consequencesText, findSeries, previewSeriesCancellation } from '@kara/scheduling'
import { CancelSeriesInput, seriesScopes } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findCounterpart, requireSession } from '../../../../care/own-sessions.server.ts'
import { toSessionView } from '../../../../care/session-view.server.ts'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { homePaths } from '../../paths.ts'
import { seriesMessages } from '../series-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const asked = new URL(args.request.url).searchParams.get('which')
  const which = seriesScopes.find((one) => one === asked) ?? 'following'
  const [series, consequences, { locale }, professional] = await Promise.all([
    findSeries(ctx, sessionId),
    previewSeriesCancellation(ctx, { sessionId, which }),
    readerOf(args),
    findCounterpart(ctx, session),
  ])
  if (!series) throw redirect(homePaths.session(sessionId))
  const now = ctx.clock.now()
  const counterpart = professional
    ? { name: professional.displayName, portrait: professional.portrait, slug: professional.slug }
    : undefined
  return {
    which,
    sessionId,
    startsAt: session.startsAt,
    shown: consequencesText(consequences),
    sessions: series.sessions.map((one) => toSessionView(one, counterpart, { locale, now })),
    outcomes: Object.fromEntries(consequences.map(({ session, outcome }) => [session.id, outcome])),
  }
}

export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId } = await requireSession(args)
  const form = await args.request.formData()
  const input = CancelSeriesInput.safeParse({ ...Object.fromEntries(form), sessionId })
  if (!input.success) return redirect(homePaths.series(sessionId))
  const words = await wordsFor(args, seriesMessages)
  return answerWithFlash(args, homePaths.series(sessionId, input.data.which), async () => {
    const cancelled = await cancelSeries(ctx, input.data)
    return words('series.done', { count: cancelled.length })
  })
}
