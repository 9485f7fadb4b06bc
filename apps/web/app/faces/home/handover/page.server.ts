import { answerHandover, getHandover } from '@kara/handovers'
import { AnswerHandoverInput } from '@kara/handovers/contracts'
import { type Ctx, notFound, readId } from '@kara/kernel'
import { listSessionsToHandOver } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findCounterparts } from '../../../care/own-sessions.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { handoverMessages } from './handover-messages.ts'

async function findAsked(ctx: Ctx, args: LoaderFunctionArgs) {
  const id = readId<'handover'>(args.params.handoverId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  const handover = await getHandover(ctx, id)
  const { professionalId, colleagueId } = handover
  const names = await findCounterparts(ctx, [{ professionalId }, { professionalId: colleagueId }])
  const [professional, colleague] = [names.get(professionalId), names.get(colleagueId)]
  return { id, handover, professional, colleague }
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const { handover, professional, colleague } = await findAsked(ctx, args)
  const { locale } = await readerOf(args)
  const { state, answerBy, endedAt } = handover
  // Whoever left the directory meanwhile takes nobody over.
  if (state !== 'proposed' || !colleague) {
    const names = { professional: professional?.name ?? null, colleague: colleague?.name ?? null }
    return { step: 'ended' as const, ...names, state, endedAt: endedAt ?? answerBy }
  }
  const sessions = await listSessionsToHandOver(ctx, handover)
  return {
    step: 'asked' as const,
    answerBy,
    professional: professional?.name ?? null,
    colleague,
    sessions: sessions.map(({ serviceName, ...session }) => ({
      ...session,
      serviceName: serviceName[locale] ?? serviceName.en ?? '',
    })),
  }
}

/** An answer that is neither of the two changes nothing; a second one is told that there was a first. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const { id, professional } = await findAsked(ctx, args)
  const form = await args.request.formData()
  const input = AnswerHandoverInput.safeParse({
    handoverId: id,
    answer: form.get('answer'),
    rebook: form.getAll('rebook').map(String),
  })
  if (!input.success) return redirect(homePaths.handover(id))
  const words = await wordsFor(args, handoverMessages)
  const { answer } = input.data
  try {
    await answerHandover(ctx, input.data)
  } catch (error) {
    return answerWithFlash(args, homePaths.handover(id), () => Promise.reject(error))
  }
  const text = words(`done.${answer}`, { professional: professional?.name ?? '' })
  return redirectWithFlash(args, homePaths.start(), { tone: 'positive', text })
}
