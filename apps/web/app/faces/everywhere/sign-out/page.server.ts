import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { leave } from '../../../http/enter.server.ts'
import { allowGate } from '../../../http/guards.server.ts'

/** Signs this browser out on this host. */
export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  await leave(args)
  return redirect('/')
}

/** A link does not sign out: another page could hold it as a picture. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return redirect('/')
}
