import { signInForDemo } from '@kara/identity'
import { notFound } from '@kara/kernel'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { demoRoles } from '../../../http/demo-accounts.ts'
import { requireDevelopment } from '../../../http/guards.server.ts'
import { isForDevelopers } from '../../../http/platform.server.ts'
import { keepSession } from '../../../http/session.server.ts'

/** Signs in as a person of the demonstration town by opening a link. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDevelopment(args)
  const { host, device, platform } = args.context.visit
  const wanted = demoRoles.find(({ role }) => role === args.params.role)
  const email = wanted && platform.demoSignIns[wanted.role]
  if (!email) throw notFound('web.no_page', 'There is no page at this address.')
  const { home, isPrivileged } = wanted
  const isDemo = isForDevelopers(platform.config)
  const { token } = await signInForDemo(ctx, { email, host: host.name, device, isPrivileged }, { isDemo })
  keepSession(args.context.visit, token)
  return redirect(home)
}
