import { type Ctx, notFound, type ProfessionalId, readId } from '@kara/kernel'
import {
  deleteWellbeingChecks,
  endWellbeingShare,
  getOwnWellbeing,
  shareWellbeing,
  takeWellbeingCheck,
} from '@kara/notes'
import { TakeWellbeingCheckInput, type WellbeingMeasure } from '@kara/notes/contracts'
import { listKnownProfessionals } from '@kara/scheduling'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { findCounterparts } from '../../../care/own-sessions.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { measureOf, measures } from './measures.ts'
import { wellbeingMessages } from './wellbeing-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const measure = askedOf(args)
  const own = await getOwnWellbeing(ctx, args.context.visit.platform.keys.notes, measure)
  const now = ctx.clock.now().toString()
  return {
    measure,
    checks: own.checks,
    // Asked when there is something new to say.
    nextAt: own.nextAt && Date.parse(own.nextAt) > Date.parse(now) ? own.nextAt : null,
    professionals: await listWhomTheyMet(ctx, own.sharedWith),
  }
}

function askedOf({ params }: LoaderFunctionArgs): WellbeingMeasure {
  const measure = measureOf(params.measure)
  if (!measure) throw notFound('notes.measure_unknown', 'There is no such check.')
  return measure
}

async function listWhomTheyMet(
  ctx: Ctx,
  sharedWith: readonly { readonly professionalId: string; readonly since: string }[],
) {
  const met = [...sharedWith, ...(await listKnownProfessionals(ctx))]
  const names = await findCounterparts(ctx, met)
  return [...names].map(([professionalId, { name, portrait }]) => ({
    professionalId,
    name,
    portrait,
    since: sharedWith.find((share) => share.professionalId === professionalId)?.since ?? null,
  }))
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, wellbeingMessages)])
  const measure = askedOf(args)
  const { questions, path } = measures[measure]
  const answer = (work: () => Promise<string>) => answerWithFlash(args, path(), work)
  const professionalId = readId<'professional'>(form.get('professionalId'))
  if (professionalId) {
    return answer(async () => {
      const { change, name } = await changeShare(ctx, professionalId, measure, form)
      return words(change, { name })
    })
  }
  if (form.get('intent') === 'delete') {
    return answer(async () => {
      await deleteWellbeingChecks(ctx, measure)
      return words('deleted')
    })
  }
  const { timeZone } = await readerOf(args)
  const answers = questions.map((question) => form.get(question) ?? undefined)
  const input = TakeWellbeingCheckInput.safeParse({ measure, answers, timeZone })
  if (!input.success) return data({ isIncomplete: true, answers: answers.map(String) }, { status: 422 })
  return answer(async () => {
    await takeWellbeingCheck(ctx, args.context.visit.platform.keys.notes, input.data)
    return words('done')
  })
}

async function changeShare(
  ctx: Ctx,
  professionalId: ProfessionalId,
  measure: WellbeingMeasure,
  form: FormData,
) {
  const name = (await findCounterparts(ctx, [{ professionalId }])).get(professionalId)?.name ?? ''
  if (form.get('intent') === 'hide') {
    await endWellbeingShare(ctx, professionalId, measure)
    return { change: 'taken', name } as const
  }
  await shareWellbeing(ctx, professionalId, measure)
  return { change: 'shown', name } as const
}
