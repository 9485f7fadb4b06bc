import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { comeBackWithCard } from '../../../../care/card-visit.server.ts'
import { requireHubClient } from '../../../../http/guards.server.ts'
import { hubPaths } from '../../paths.ts'

/** Back from the page on which a card is saved; the booking goes on where it was. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireHubClient(args)
  await comeBackWithCard(args, ctx)
  return redirect(hubPaths.book())
}
