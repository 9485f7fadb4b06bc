import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ownerSignInHref } from '../../../account/company-instead.server.ts'
import { mayUseElectronicId } from '../../../account/electronic-id.server.ts'
import { findDomainToProve } from '../../../account/proof-of-account.server.ts'
import { signInByPassword } from '../../../account/sign-in-by-password.server.ts'
import { extendHeldTime } from '../../../care/held-time.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import {
  companyOfHub,
  findSignInIncident,
  joinHub,
  listCompanySignIns,
  takesGuests,
} from '../join-hub.server.ts'
import { hubPaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { hub } = await requireHub(args)
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), hubPaths.start())
  if (await findAccount(args)) throw redirect(to)
  const [connections, incident, mayUseEid, hasGuests, domainToProve] = await Promise.all([
    listCompanySignIns(args),
    findSignInIncident(args),
    mayUseElectronicId(args),
    takesGuests(args),
    findDomainToProve(args, gateCtx(args), to),
  ])
  const [connection] = connections
  return {
    to,
    companySignIn: connection ? (connection.isRequired ? 'required' : 'optional') : 'none',
    connections: connections.map(({ connectionId, label }) => ({ connectionId, label })),
    hasGuests: connection !== undefined && hasGuests,
    /** Somebody of the company shows by the password that the account is theirs. */
    provesAccount: domainToProve !== null,
    company: hub.name,
    hasEid: mayUseEid && !connection?.isRequired,
    trouble: incident?.kind ?? null,
    // Owners alone have a way past a company's own sign-in, and only while that is out of order.
    ownerHref: incident && connection?.isRequired ? ownerSignInHref(args) : null,
    isOpen: hub.access === 'open',
  } as const
}

export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const to = new URL(args.request.url).searchParams.get('to')
  // Somebody who books is signing in: as on every other way, the time is held longer, once.
  if (to === hubPaths.book()) await extendHeldTime(args)
  return signInByPassword(args, {
    start: hubPaths.start(),
    codePath: hubPaths.signUpCode,
    companyId: companyOfHub(args),
    welcome: (personId) => joinHub(args, personId),
  })
}
