import { type Ctx, type ProfessionalId, readId } from '@kara/kernel'
import {
  deleteWellbeingChecks,
  endWellbeingShare,
  getOwnWellbeing,
  shareWellbeing,
  takeWellbeingCheck,
} from '@kara/notes'
import { TakeWellbeingCheckInput } from '@kara/notes/contracts'
import { listBookedSessions, listOwnProfessionals } from '@kara/scheduling'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { findCounterparts } from '../../../care/own-sessions.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { wellbeingMessages, wellbeingQuestions } from './wellbeing-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const own = await getOwnWellbeing(ctx, args.context.visit.platform.keys.notes)
  const now = ctx.clock.now().toString()
  return {
    checks: own.checks,
    // Asked when there is something new to say.
    nextAt: own.nextAt && Date.parse(own.nextAt) > Date.parse(now) ? own.nextAt : null,
    professionals: await listWhomTheyMet(ctx, own.sharedWith),
  }
}

async function listWhomTheyMet(
  ctx: Ctx,
  sharedWith: readonly { readonly professionalId: string; readonly since: string }[],
) {
  const [past, ahead, own] = await Promise.all([
    listBookedSessions(ctx, 'past'),
    listBookedSessions(ctx, 'upcoming'),
    listOwnProfessionals(ctx),
  ])
  const met = [...sharedWith, ...ahead, ...past, ...own].map(({ professionalId }) => ({ professionalId }))
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
  const answer = (work: () => Promise<string>) => answerWithFlash(args, homePaths.wellbeing(), work)
  const professionalId = readId<'professional'>(form.get('professionalId'))
  if (professionalId) {
    return answer(async () => {
      const { change, name } = await changeShare(ctx, professionalId, form)
      return words(change, { name })
    })
  }
  if (form.get('intent') === 'delete') {
    return answer(async () => {
      await deleteWellbeingChecks(ctx)
      return words('deleted')
    })
  }
  const { timeZone } = await readerOf(args)
  const answers = wellbeingQuestions.map((question) => form.get(question) ?? undefined)
  const input = TakeWellbeingCheckInput.safeParse({ answers, timeZone })
  if (!input.success) return data({ isIncomplete: true, answers: answers.map(String) }, { status: 422 })
  return answer(async () => {
    await takeWellbeingCheck(ctx, args.context.visit.platform.keys.notes, input.data)
    return words('done')
  })
}

async function changeShare(ctx: Ctx, professionalId: ProfessionalId, form: FormData) {
  const name = (await findCounterparts(ctx, [{ professionalId }])).get(professionalId)?.name ?? ''
  if (form.get('intent') === 'hide') {
    await endWellbeingShare(ctx, professionalId)
    return { change: 'taken', name } as const
  }
  await shareWellbeing(ctx, professionalId)
  return { change: 'shown', name } as const
}
