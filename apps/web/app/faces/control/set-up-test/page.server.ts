import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireSetUpLink } from '../../../http/guards.server.ts'
import { setUpPlaces } from '../paths.ts'
import { beginTest, loadTest } from '../sso-test/test.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireSetUpLink(args)
  return loadTest(args, ctx)
}

export async function action(args: ActionFunctionArgs) {
  const { ctx } = await requireSetUpLink(args)
  return beginTest(args, ctx, setUpPlaces.link())
}
