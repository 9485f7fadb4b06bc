import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { signInByPassword } from '../../../account/sign-in-by-password.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { companyOfHub, findCompanySignIn, findSignInIncident, joinHub } from '../join-hub.server.ts'
import { hubPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { hub } = await requireHub(args)
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), hubPaths.start())
  if (await findAccount(args)) throw redirect(to)
  const [connection, incident] = await Promise.all([findCompanySignIn(args), findSignInIncident(args)])
  return {
    to,
    companySignIn: connection ? (connection.isRequired ? 'required' : 'optional') : 'none',
    trouble: incident?.kind ?? null,
    isOpen: hub.access === 'open',
  } as const
}

export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  return signInByPassword(args, {
    start: hubPaths.start(),
    codePath: hubPaths.signUpCode,
    companyId: companyOfHub(args),
    welcome: (personId) => joinHub(args, personId),
  })
}
