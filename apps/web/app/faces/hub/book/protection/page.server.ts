import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { protectPath } from '../../../../account/onward.ts'
import { extendHeldTime, requireBookingClient, requireHeldTime } from '../../../../care/held-time.server.ts'
import { findProtectionToAdd } from '../../../../care/protection.server.ts'
import { requireHub } from '../../../../http/guards.server.ts'
import { hubPaths } from '../../paths.ts'

/** Leaves for what the hub asks for; the time is held longer meanwhile, and the way leads back to it. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  await requireHeldTime(args)
  const { account } = await requireBookingClient(args)
  const needed = await findProtectionToAdd(args, account)
  if (!needed || needed === 'name_review') return redirect(hubPaths.book())
  await extendHeldTime(args)
  // What the electronic ID refuses is said on the way back, at the hub.
  const to = needed === 'electronic_id' ? hubPaths.electronicId(hubPaths.book()) : hubPaths.book()
  return redirect(protectPath({ to, back: args.context.visit.host.name, needed }))
}

/** Opened by hand: the booking knows its next step. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return redirect(hubPaths.book())
}
