import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { leaveForCard } from '../../../../care/card-visit.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { homePaths } from '../../paths.ts'

/** Leaves for the page on which a card is saved; from a bill, the way back leads to it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const billId = (await args.request.formData()).get('billId')
  const returnTo = typeof billId === 'string' && billId ? homePaths.bill(billId) : homePaths.payments()
  return leaveForCard(args, ctx, { backAt: homePaths.cardVisit('{SETUP_ID}'), returnTo })
}

/** Opened by hand: the cards are on the page of payments. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  return redirect(homePaths.payments())
}
