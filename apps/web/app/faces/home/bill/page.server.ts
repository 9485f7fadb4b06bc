import { type Id, invariant, isCodedError, notFound, readId } from '@kara/kernel'
import { getBill, listCards, payBill } from '@kara/payments'
import { endedDisputes, type PaymentStep, type Refund } from '@kara/payments/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { homePaths } from '../paths.ts'
import { lastTryOf } from '../payments/last-try.ts'
import { toBillViews } from '../payments/page.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const id = billIdOf(args.params)
  const [{ locale }, { bill, charges, refunds, dispute }, cards] = await Promise.all([
    readerOf(args),
    getBill(ctx, id),
    listCards(ctx),
  ])
  const [view] = await toBillViews(ctx, [bill], locale)
  invariant(view, 'one bill has one view')
  const [last] = charges
  return {
    bill: view,
    cards,
    refunds,
    way: wayOf(refunds),
    came: whatCame(refunds),
    isDisputed: dispute !== null && !endedDisputes.includes(dispute),
    ...lastTryOf(bill, last),
    isSilent: new URL(args.request.url).searchParams.has('silent'),
  }
}

/** Pays with the chosen card. Whatever comes of it, the bill's own page says so. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const billId = billIdOf(args.params)
  const cardId = readId<'card'>((await args.request.formData()).get('cardId'))
  const { platform, host } = args.context.visit
  const returnUrl = `${host.origin}${homePaths.charge('{CHARGE_ID}')}`
  try {
    const step = await payBill(ctx, platform.cards, { billId, returnUrl, ...(cardId ? { cardId } : {}) })
    return redirect(placeOf(step, billId))
  } catch (error) {
    if (!isCodedError(error)) throw error
    if (error.code === 'payments.processor_silent') return redirect(`${homePaths.bill(billId)}?silent`)
    // A card that was removed meanwhile, or none at all, or none that is taken: the page shows which ones there are.
    if (nothingToPayWith.includes(error.code)) return redirect(homePaths.bill(billId))
    throw error
  }
}

const nothingToPayWith = ['payments.card_missing', 'payments.card_needed', 'payments.cards_not_taken']

/** How money that all went back came to its client: to the card, by transfers, or in parts of both. */
function wayOf(refunds: readonly Refund[]): 'refunded' | 'transferred' | 'inParts' {
  const went = refunds.filter(({ state }) => state === 'succeeded')
  if (!went.some(({ way }) => way === 'transfer')) return 'refunded'
  return went.every(({ way }) => way === 'transfer') ? 'transferred' : 'inParts'
}

/** What of it came back, and when the last part did; a second payment of it came back beside it. */
function whatCame(refunds: readonly Refund[]): { minor: number; at: string | null } {
  const came = refunds.filter(({ state, reason }) => state === 'succeeded' && reason !== 'paid_twice')
  return {
    minor: came.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    at:
      came
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? null,
  }
}

/** Where an attempt to pay leads: to the bank, or to the bill, which says how it stands. */
function placeOf(step: PaymentStep, billId: string): string {
  return step.state === 'needs_authentication' ? step.url : homePaths.bill(billId)
}

function billIdOf(params: LoaderFunctionArgs['params']): Id<'bill'> {
  const id = readId<'bill'>(params.billId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  return id
}
