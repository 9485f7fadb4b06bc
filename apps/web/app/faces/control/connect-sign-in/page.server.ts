import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireSignInKeeper } from '../../../http/guards.server.ts'
import { setUpPlaces } from '../paths.ts'
import { connectProvider, loadWizard } from './wizard.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  return loadWizard(args, await requireSignInKeeper(args))
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireSignInKeeper(args)
  return connectProvider(args, ctx, setUpPlaces.control(String(args.params.companyId)))
}
