import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'
import { setUpPlaces } from '../paths.ts'
import { connectProvider, loadWizard } from './wizard.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  return loadWizard(args, await requireAdmin(args, 'owner', 'hr', 'it'))
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  return connectProvider(args, ctx, setUpPlaces.control(String(args.params.companyId)))
}
