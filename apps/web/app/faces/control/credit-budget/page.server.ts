import { getCompany } from '@kara/companies'
import { findBudget, setBudget } from '@kara/credits'
import { limits, SetBudgetInput } from '@kara/credits/contracts'
import { defineMessages } from '@kara/language'
import { creditPriceMinor } from '@kara/payments/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/credit-budget/en.ts'
import { is } from '../messages/credit-budget/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const [{ country, timeZone }, budget] = await Promise.all([getCompany(ctx), findBudget(ctx)])
  const currency = country === 'IS' ? 'ISK' : 'EUR'
  return {
    budget,
    currency,
    priceMinor: creditPriceMinor[currency] ?? 0,
    timeZone,
    creditsMax: limits.purchaseCreditsMax,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const form = await parseForm(args, SetBudgetInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await setBudget(ctx, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, controlPaths.credits(String(args.params.companyId)), {
      tone: 'positive',
      text: words(input.capCredits === 0 ? 'removed' : 'saved'),
    })
  })
}
