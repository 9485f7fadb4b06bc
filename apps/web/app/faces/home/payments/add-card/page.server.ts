import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { leaveForCard } from '../../../../care/card-visit.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { readReturnPath } from '../../../../http/return-path.ts'
import { homePaths } from '../../paths.ts'

/** Leaves for the page on which a card is saved; the way back leads to where it was needed. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const returnTo = readReturnPath((await args.request.formData()).get('returnTo'), homePaths.payments())
  return leaveForCard(args, ctx, { backAt: homePaths.cardVisit('{SETUP_ID}'), returnTo })
}

/** Opened by hand: the cards are on the page of payments. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  return redirect(homePaths.payments())
}
