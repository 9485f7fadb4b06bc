import { isCodedError, type PersonId, readId } from '@kara/kernel'
import { proposeSeries, withdrawSeriesProposal } from '@kara/proposals'
import { ProposeSeriesInput } from '@kara/proposals/contracts'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { chosenDates } from '../../../../care/series-form.server.ts'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { namesOf } from '../../care-relations.server.ts'
import { workspacePaths } from '../../paths.ts'
import { getOwnSession } from '../session-view.server.ts'
import { seriesMessages } from './series-messages.ts'

/** Proposes the dates that were chosen, or takes back what was proposed. */
export async function proposeByForm(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const session = await getOwnSession(ctx, args.params.sessionId)
  const personId = session.personId as PersonId
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, seriesMessages)])
  const withdrawn = readId<'series_proposal'>(form.get('withdraw'))
  if (withdrawn) {
    return answerWithFlash(args, workspacePaths.client(personId), async () => {
      await withdrawSeriesProposal(ctx, withdrawn)
      return words('waiting.withdrawn')
    })
  }
  const chosen = chosenDates(form)
  const everyWeeks = Number(form.get('everyWeeks'))
  const input = ProposeSeriesInput.safeParse({ sessionId: session.id, everyWeeks, startsAt: chosen })
  if (!input.success) return data({ chosen, problem: 'few' as const }, { status: 422 })
  try {
    await proposeSeries(ctx, input.data)
  } catch (error) {
    if (isCodedError(error) && error.code === 'proposals.times_gone')
      return data({ chosen, problem: 'gone' as const }, { status: 409 })
    return answerWithFlash(args, workspacePaths.proposeSeries(session.id), () => Promise.reject(error))
  }
  const name = (await namesOf(ctx, [personId])).get(personId) ?? ''
  const text = words('done', { count: chosen.length, name })
  return redirectWithFlash(args, workspacePaths.client(personId), { tone: 'positive', text })
}
