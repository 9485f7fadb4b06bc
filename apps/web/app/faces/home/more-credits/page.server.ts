import { findPolicy, listOwnRequests, requestCredits } from '@kara/credits'
import { limits, RequestCreditsInput, requestReasons } from '@kara/credits/contracts'
import { notFound } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { listWorkplaces } from '../../../care/own-sessions.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/more-credits/en.ts'
import { is } from '../messages/more-credits/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, companyName } = await workplaceOf(args)
  const requests = await listOwnRequests(ctx)
  return {
    companyName,
    reasons: requestReasons,
    creditsMax: limits.requestCreditsMax,
    isWaiting: requests.some(({ answer }) => answer === null),
  }
}

export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const { ctx } = await workplaceOf(args)
  const form = await parseForm(args, RequestCreditsInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await requestCredits(ctx, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, homePaths.credits(), { tone: 'positive', text: words('sent') })
  })
}

/** A company that the person works for and that decided on credits; any other does not exist here. */
async function workplaceOf(args: LoaderFunctionArgs) {
  const workplaces = await listWorkplaces(args)
  const workplace = workplaces.find(({ companyId }) => companyId === args.params.companyId)
  if (!workplace || !(await findPolicy(workplace.ctx)))
    throw notFound('web.no_page', 'There is no page at this address.')
  return workplace
}
