import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { findAccount } from '../../../http/account.server.ts'
import { offerCompanySignOut } from '../../../http/company-sign-out.server.ts'
import { leave } from '../../../http/enter.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'

/** Signs this browser out on all of our hosts; what its company's sign-in opened may go on to be closed there too. */
export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  const account = await findAccount(args)
  const onward = readReturnPath(new URL(args.request.url).searchParams.get('to'), '/')
  await leave(args)
  const isOffered = account !== null && (await offerCompanySignOut(args, account))
  return redirect(isOffered ? everywherePaths.signedOut() : onward)
}

/** A link does not sign out: another page could hold it as a picture. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return redirect('/')
}
