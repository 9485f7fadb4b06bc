import { invalid, type SessionId } from '@kara/kernel'
import { translator } from '@kara/language'
import { cancelWithNote, failWithNote, findIntakeAnswers, missWithNote } from '@kara/notes'
import { admitAbsence, askReview, completeSession } from '@kara/scheduling'
import { AskReviewInput, CancelReason, type ContactTried } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { workspacePaths } from '../paths.ts'
import { moveByForm } from './move-by-form.server.ts'
import { sessionMessages } from './session-messages.ts'
import { getOwnSession, loadSessionView } from './session-view.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { locale } = await readerOf(args)
  const session = await loadSessionView(ctx, args.params.sessionId ?? '', locale)
  return { session }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ id }, form, { locale }] = await Promise.all([
    getOwnSession(ctx, args.params.sessionId),
    args.request.formData(),
    readerOf(args),
  ])
  const words = translator(locale, sessionMessages)
  const sessionId = id as SessionId
  const { notes: keys } = args.context.visit.platform.keys
  const note = String(form.get('note') ?? '')
  const back = readReturnPath(form.get('back'), workspacePaths.session(id))
  switch (form.get('intent')) {
    case 'complete':
      return answerWithFlash(args, back, async () =>
        (await completeSession(ctx, sessionId)) ? words('complete.done') : words('complete.doneBefore'),
      )
    case 'cancel':
      return answerWithFlash(args, back, async () => {
        const { isUndo } = await cancelWithNote(ctx, keys, {
          sessionId,
          because: CancelReason.safeParse(form.get('because')).data,
          note,
        })
        return words(isUndo ? 'cancel.undone' : 'cancel.done')
      })
    case 'move':
      return answerWithFlash(args, back, () => moveByForm(args, ctx, sessionId, form))
    case 'absent':
      return answerWithFlash(args, back, async () => {
        const contactTried = form.get('contactTried') as ContactTried
        await missWithNote(ctx, keys, { sessionId, contactTried, note })
        return words('missed.done')
      })
    case 'review':
      return answerWithFlash(args, back, async () => {
        const input = AskReviewInput.parse({ ...Object.fromEntries(form), sessionId })
        return words((await askReview(ctx, input)) ? 'review.done' : 'review.doneBefore')
      })
    case 'admit_absence':
      return answerWithFlash(args, back, async () => {
        await admitAbsence(ctx, sessionId)
        return words('reported.admitted')
      })
    case 'failed':
      return answerWithFlash(args, back, async () => {
        await failWithNote(ctx, keys, { sessionId, because: form.get('because') as 'technical', note })
        return words('missed.failedDone')
      })
    case 'open_answers': {
      const answers = await findIntakeAnswers(ctx, keys, sessionId)
      // Sealed words are kept by no cache.
      return data({ answers }, { headers: { 'Cache-Control': 'no-store' } })
    }
    default:
      throw invalid('web.field_invalid', 'This is not something that can be done with a session.')
  }
}
