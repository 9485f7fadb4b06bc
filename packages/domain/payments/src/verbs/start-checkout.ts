import { recordAudit } from '@kara/audit'
import { purchaseCredits } from '@kara/credits'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type Id, invariant } from '@kara/kernel'
import { mayPay } from '../access.ts'
import { creditPriceMinor, StartCheckoutInput } from '../contracts.ts'
import { checkoutMissing } from '../errors.ts'
import type { Cards } from '../gateway/cards.ts'
import * as store from '../store/checkouts.ts'

/**
 * Begins to pay for credits by card: a pending purchase here, then the processor's own page, where the
 * card number is typed. Returns the address of that page. The credits come when the processor says so.
 *
 * @throws `payments.processor_silent`; the purchase then stays pending and can be begun again
 */
export async function startCheckout(
  ctx: Ctx,
  cards: Cards,
  raw: StartCheckoutInput,
): Promise<{ checkoutId: string; url: string }> {
  mayPay(ctx)
  const input = StartCheckoutInput.parse(raw)
  const price = creditPriceMinor[input.currency]
  invariant(price, `credits have a price in ${input.currency}`)
  const amountMinor = price * input.amountCredits
  const checkoutId = ctx.ids.next<'checkout'>()
  await inTransaction(ctx, async (ctx) => {
    const purchase = await purchaseCredits(ctx, {
      amountCredits: input.amountCredits,
      funding: 'card',
      poNumber: input.poNumber,
    })
    await store.insertCheckout(ctx, {
      id: checkoutId,
      companyId: companyOf(ctx),
      purchaseId: purchase.id,
      amountMinor,
      currency: input.currency,
      state: 'open',
      createdAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'checkout.started', { kind: 'checkout', id: checkoutId, detail: { amountMinor } })
  })
  const request = {
    checkoutId,
    companyId: companyOf(ctx),
    amountMinor,
    currency: input.currency,
    description: `${input.amountCredits} × Kara`,
    successUrl: input.successUrl.replaceAll('{CHECKOUT_ID}', checkoutId),
    cancelUrl: input.cancelUrl.replaceAll('{CHECKOUT_ID}', checkoutId),
  }
  const { processorId, url } = await cards.openCheckout(request).catch((error: unknown) => {
    ctx.log.error('The card processor opened no checkout', { checkoutId, error })
    throw error
  })
  await inTransaction(ctx, (ctx) => store.nameAtProcessor(ctx, checkoutId, processorId))
  return { checkoutId, url }
}

/** Goes on with a payment that was left: the processor's page as it was; null when nothing is open there any more. */
export async function resumeCheckout(ctx: Ctx, cards: Cards, id: Id<'checkout'>): Promise<string | null> {
  mayPay(ctx)
  const checkout = await inTransaction(ctx, (ctx) => store.findCheckout(ctx, id))
  if (!checkout) throw checkoutMissing()
  return checkout.state === 'open' && checkout.processorId ? cards.readCheckout(checkout.processorId) : null
}
