import { inScope } from '@kara/kernel'
import { findLiveConnection } from '@kara/sso'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findAccount } from '../../../http/account.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { hubPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, hub } = await requireHub(args)
  const { host } = args.context.visit
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), hubPaths.start())
  if (await findAccount(args)) throw redirect(to)
  const gate = host.kind === 'hub' ? inScope(ctx, { role: 'gate', companyId: host.hub.companyId }) : null
  const connection = gate && (await findLiveConnection(gate))
  return { to, mayGoOn: connection !== null, isOpen: hub.access === 'open' }
}
