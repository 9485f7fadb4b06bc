import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'
import { carryOver, findPlace } from '../../../http/hand-off.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'

/** Leads to the app or to a hub, with this host's session carried over when there is one. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const place = await findPlace(args, args.params.place ?? '')
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), '/')
  return redirect(await carryOver(args, ctx, place, to))
}
