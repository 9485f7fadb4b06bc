import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { signInByPassword } from '../../../account/sign-in-by-password.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { companyOfHub, findSignInIncident, joinHub, listCompanySignIns } from '../join-hub.server.ts'
import { hubPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { hub } = await requireHub(args)
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), hubPaths.start())
  if (await findAccount(args)) throw redirect(to)
  const [connections, incident] = await Promise.all([listCompanySignIns(args), findSignInIncident(args)])
  const [connection] = connections
  return {
    to,
    companySignIn: connection ? (connection.isRequired ? 'required' : 'optional') : 'none',
    connections: connections.map(({ connectionId, label }) => ({ connectionId, label })),
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
