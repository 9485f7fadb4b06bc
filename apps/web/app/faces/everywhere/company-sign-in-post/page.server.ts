import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'

/**
 * The address to which identity providers post, opened by hand. Its page is where a refusal is drawn that
 * comes before the post is looked at.
 */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return redirect('/sign-in')
}
