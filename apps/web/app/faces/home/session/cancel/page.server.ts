import { findGoingBack } from '@kara/credits'
import type { SessionId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { cancelSession, previewCancellation } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findCounterpart, listWorkplaces, requireSession } from '../../../../care/own-sessions.server.ts'
import { toSessionView } from '../../../../care/session-view.server.ts'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { en } from '../../messages/en.ts'
import { is } from '../../messages/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

/** What a cancellation would come to now; the form says which one was shown, so that none other is done. */
type Consequence = 'undo' | 'free' | 'late'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const preview = await previewCancellation(ctx, sessionId)
  if (!preview) throw redirect(homePaths.session(sessionId))
  const [{ locale }, professional] = await Promise.all([readerOf(args), findCounterpart(ctx, session)])
  const counterpart = professional
    ? { name: professional.displayName, portrait: professional.portrait, slug: professional.slug }
    : undefined
  const consequence = consequenceOf(preview)
  const hasChanged = new URL(args.request.url).searchParams.has('changed')
  return {
    session: toSessionView(session, counterpart, { locale, now: ctx.clock.now() }),
    consequence,
    goingBackHalves:
      consequence === 'late' || !session.costHalves
        ? 0
        : await goingBackOf(args, sessionId, session.companyId),
    hasChanged,
  }
}

/** Cancels, unless the consequence is another one by now: then it is shown first. */
export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId } = await requireSession(args)
  const form = await args.request.formData()
  const preview = await previewCancellation(ctx, sessionId)
  if (preview && form.get('consequence') !== consequenceOf(preview)) {
    return redirect(`${homePaths.cancel(sessionId)}?changed`)
  }
  const words = await wordsFor(args, messages)
  // Begun meanwhile, or cancelled by the other of the two: the session's page says which.
  return answerWithFlash(args, homePaths.session(sessionId), async () => {
    const outcome = await cancelSession(ctx, sessionId, { shown: preview?.credits })
    return words(`cancel.done.${consequenceOf(outcome)}`)
  })
}

function consequenceOf({ isUndo, credits }: { isUndo: boolean; credits: 'release' | 'spend' }): Consequence {
  if (isUndo) return 'undo'
  return credits === 'release' ? 'free' : 'late'
}

/** What of the credits that come back the company gets, because its rules give less than when they were taken. */
async function goingBackOf(
  args: LoaderFunctionArgs,
  sessionId: SessionId,
  companyId: string | null,
): Promise<number> {
  const workplace = (await listWorkplaces(args)).find((place) => place.companyId === companyId)
  return workplace ? findGoingBack(workplace.ctx, sessionId) : 0
}
