import { type Id, isCodedError } from '@kara/kernel'
import { extendHold } from '@kara/scheduling'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { leaveForCard } from '../../../../care/card-visit.server.ts'
import { requireBookingClient, requireHeldTime } from '../../../../care/held-time.server.ts'
import { requireHub } from '../../../../http/guards.server.ts'
import { hubPaths } from '../../paths.ts'

/** Leaves for the page on which a card is saved; the time is held longer meanwhile. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const { ctx: visitor, hold } = await requireHeldTime(args)
  const { ctx } = await requireBookingClient(args)
  try {
    await extendHold(visitor, hold.id as Id<'slot_hold'>)
  } catch (error) {
    // Somebody who signed in a moment ago has had the extension; the first one still counts.
    if (!isCodedError(error) || error.code !== 'scheduling.hold_extended_before') throw error
  }
  try {
    return await leaveForCard(args, ctx, {
      backAt: hubPaths.bookCardVisit('{SETUP_ID}'),
      returnTo: hubPaths.book(),
    })
  } catch (error) {
    if (isCodedError(error) && error.code === 'payments.processor_silent')
      return redirect(hubPaths.book('no_processor'))
    throw error
  }
}

/** Opened by hand: the booking knows its next step. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return redirect(hubPaths.book())
}
