import { getCompany } from '@kara/companies'
import { findBudget, purchaseCredits } from '@kara/credits'
import { PurchaseCreditsInput } from '@kara/credits/contracts'
import { type Ctx, isCodedError } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { startCheckout } from '@kara/payments'
import { creditPriceMinor, limits } from '@kara/payments/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/buy-credits/en.ts'
import { is } from '../messages/buy-credits/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const [currency, budget] = await Promise.all([currencyOf(ctx), findBudget(ctx)])
  return {
    currency,
    budgetLeftHalves: budget && Math.max(0, budget.capHalves - budget.boughtHalves),
    priceMinor: creditPriceMinor[currency] ?? 0,
    cardCreditsMax: limits.cardPurchaseCreditsMax,
    wasLeft: new URL(args.request.url).searchParams.has('left'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const form = await parseForm(args, PurchaseCreditsInput)
  if (!form.ok) return form.reply
  const companyId = String(args.params.companyId)
  return form.answer(async (input) => {
    if (input.funding === 'card') return payByCard(args, ctx, form, input)
    await purchaseCredits(ctx, input)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, controlPaths.credits(companyId), {
      tone: 'positive',
      text: words('funded'),
    })
  })
}

type Form = Extract<Awaited<ReturnType<typeof parseForm<typeof PurchaseCreditsInput>>>, { ok: true }>

// The card number is typed at the processor; the browser comes back to a page that waits for its word.
async function payByCard(args: ActionFunctionArgs, ctx: Ctx, form: Form, input: Form['value']) {
  const { origin } = args.context.visit.host
  const companyId = String(args.params.companyId)
  try {
    const { url } = await startCheckout(ctx, args.context.visit.platform.cards, {
      amountCredits: input.amountCredits,
      poNumber: input.poNumber,
      currency: await currencyOf(ctx),
      successUrl: `${origin}${controlPaths.checkout(companyId, '{CHECKOUT_ID}')}`,
      cancelUrl: `${origin}${controlPaths.buyCredits(companyId)}?left`,
    })
    return redirect(url)
  } catch (error) {
    if (isCodedError(error) && error.code === 'payments.processor_silent') return form.refuse(error)
    throw error
  }
}

async function currencyOf(ctx: Ctx): Promise<'ISK' | 'EUR'> {
  return (await getCompany(ctx)).country === 'IS' ? 'ISK' : 'EUR'
}
