import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireSetUpLink } from '../../../http/guards.server.ts'
import { connectProvider, loadWizard } from '../connect-sign-in/wizard.server.ts'
import { setUpPlaces } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireSetUpLink(args)
  return loadWizard(args, ctx)
}

export async function action(args: ActionFunctionArgs) {
  const { ctx } = await requireSetUpLink(args)
  return connectProvider(args, ctx, setUpPlaces.link())
}
