import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { beginAccount, signUpRules } from '../../../account/sign-up.server.ts'
import { extendHeldTime } from '../../../care/held-time.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { companyOfHub, findCompanySignIn } from '../join-hub.server.ts'
import { hubPaths } from '../paths.ts'

/** Where a company has a sign-in of its own, accounts come from there. */
export async function loader(args: LoaderFunctionArgs) {
  const { hub } = await requireHub(args)
  const to = readTo(args)
  if (await findAccount(args)) throw redirect(to ?? hubPaths.welcome())
  if (await findCompanySignIn(args)) throw redirect(hubPaths.signIn(to))
  return { company: hub.name, to: to ?? null, ...signUpRules }
}

export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const to = readTo(args)
  if (await findCompanySignIn(args)) throw redirect(hubPaths.signIn(to))
  if (to === hubPaths.book()) await extendHeldTime(args)
  return beginAccount(args, {
    companyId: companyOfHub(args),
    codePath: (codeId) => hubPaths.signUpCode(codeId, to),
  })
}

function readTo(args: PageArgs): string | undefined {
  return readReturnPath(new URL(args.request.url).searchParams.get('to'), '') || undefined
}
