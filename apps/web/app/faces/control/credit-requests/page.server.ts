import { decideCreditRequest, getPoolStatement, listRequestCards } from '@kara/credits'
import { DecideCreditRequestInput, limits } from '@kara/credits/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/credit-requests/en.ts'
import { is } from '../messages/credit-requests/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** The cards and what granting them takes; what the pool holds now would follow bookings, so it is not here. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const [cards, { fundedHalves }] = await Promise.all([listRequestCards(ctx), getPoolStatement(ctx)])
  return {
    waiting: cards.filter(({ decision }) => decision === null),
    decided: cards.filter(({ decision }) => decision !== null),
    fundedHalves,
    usableDays: limits.requestUsableDays,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const form = await parseForm(args, DecideCreditRequestInput)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, controlPaths.creditRequests(String(args.params.companyId)), async () => {
    await decideCreditRequest(ctx, form.value)
    const { decision } = form.value
    return words(decision === 'question' ? 'questionAsked' : decision)
  })
}
