import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'
import { carryOver, findPlace } from '../../../http/hand-off.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'

/** Leads to the app or to a hub, with this host's session carried over when there is one. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const origin = await findPlace(args, args.params.place ?? '')
  const question = new URL(args.request.url).searchParams
  const path = readReturnPath(question.get('to'), '/')
  const browserHash = question.get('browser')
  return redirect(await carryOver(args, ctx, { origin, path, browserHash }))
}
