import { setHiddenProfessional } from '@kara/scheduling'
import { SetHiddenProfessionalInput } from '@kara/scheduling/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { listWorkplaces } from '../../../care/own-sessions.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { listShownProfessionals } from './known-professionals.server.ts'
import { professionalsMessages } from './professionals-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [professionals, workplaces] = await Promise.all([
    listShownProfessionals(args, ctx),
    listWorkplaces(args),
  ])
  return {
    shown: professionals.filter(({ isHidden }) => !isHidden),
    hidden: professionals.filter(({ isHidden }) => isHidden),
    hub: workplaces.find((place) => place.hub)?.hub ?? null,
  }
}

/** Hides one of them, or shows them again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const isShowing = (await args.request.clone().formData()).has('again')
  const form = await parseForm(args, SetHiddenProfessionalInput.omit({ isHidden: true }))
  if (!form.ok) return form.reply
  const words = await wordsFor(args, professionalsMessages)
  return answerWithFlash(args, homePaths.professionals(), async () => {
    await setHiddenProfessional(ctx, { ...form.value, isHidden: !isShowing })
    return words(isShowing ? 'isShown' : 'isHidden')
  })
}
