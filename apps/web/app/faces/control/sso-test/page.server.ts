import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireSignInKeeper } from '../../../http/guards.server.ts'
import { setUpPlaces } from '../paths.ts'
import { beginTest, loadTest } from './test.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  return loadTest(args, await requireSignInKeeper(args))
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireSignInKeeper(args)
  return beginTest(args, ctx, setUpPlaces.control(String(args.params.companyId)))
}
