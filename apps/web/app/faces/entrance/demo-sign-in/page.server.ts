import { signInForDemo } from '@kara/identity'
import { notFound } from '@kara/kernel'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findDemoAccount } from '../../../http/demo-accounts.ts'
import { requireDevelopment } from '../../../http/guards.server.ts'
import { isForDevelopers } from '../../../http/platform.server.ts'
import { keepSession } from '../../../http/session.server.ts'

/** Signs in as a person of the demonstration town by opening a link. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDevelopment(args)
  const account = findDemoAccount(args.params.role)
  if (!account) throw notFound('web.no_page', 'There is no page at this address.')
  const { host, device, platform } = args.context.visit
  const { email, home, isPrivileged } = account
  const isDemo = isForDevelopers(platform.config)
  const { token } = await signInForDemo(ctx, { email, host: host.name, device, isPrivileged }, { isDemo })
  keepSession(args.context.visit, token)
  return redirect(home)
}
