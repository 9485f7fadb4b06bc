import type { LogoutOffer } from '@kara/sso/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { findAccount } from '../../../http/account.server.ts'
import { companySignOutAddress, findCompanySignOut } from '../../../http/company-sign-out.server.ts'
import { allowGate } from '../../../http/guards.server.ts'

/** After signing out: whether the company's own sign-in is still open in this browser, as far as we know. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  if (await findAccount(args)) throw redirect('/')
  const state: LogoutOffer['state'] | 'nothing' = (await findCompanySignOut(args))?.state ?? 'nothing'
  return { state }
}

/** On to the company's own sign-out; the page stays what it says when that is not offered any more. */
export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  return redirect((await companySignOutAddress(args)) ?? everywherePaths.signedOut())
}
