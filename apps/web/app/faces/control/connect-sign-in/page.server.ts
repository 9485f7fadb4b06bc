import { type Ctx, precondition } from '@kara/kernel'
import { listConnections } from '@kara/sso'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isProven, proveFirst } from '../../../account/security/sure.server.ts'
import { requireSignInKeeper } from '../../../http/guards.server.ts'
import { pathAsked } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { setUpPlaces } from '../paths.ts'
import { connectProvider, loadWizard } from './wizard.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireSignInKeeper(args)
  const [wizard, isFree] = await Promise.all([loadWizard(args, ctx), isFreeToSave(args, ctx)])
  return { ...wizard, proveAt: isFree ? null : proveFirst(pathAsked(args.request)).headers.get('location') }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireSignInKeeper(args)
  return connectProvider(args, ctx, setUpPlaces.control(String(args.params.companyId)), async () => {
    if (!(await isFreeToSave(args, ctx)))
      throw precondition('web.prove_first', 'Show first that it is you. Nothing was saved.')
  })
}

/** A first provider lets nobody in before it is switched on; beside one that people depend on it is proven who saves. */
async function isFreeToSave(args: PageArgs, ctx: Ctx): Promise<boolean> {
  const connections = await listConnections(ctx)
  const isInUse = connections.some(({ state }) => state === 'optional' || state === 'required')
  return !isInUse || isProven(args)
}
