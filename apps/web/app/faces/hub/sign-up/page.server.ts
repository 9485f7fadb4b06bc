import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { beginAccount, signUpRules } from '../../../account/sign-up.server.ts'
import { extendHeldTime } from '../../../care/held-time.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireHub } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { comesThroughCompany, companyOfHub, findCompanySignIn, takesGuests } from '../join-hub.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** Where a company has a sign-in of its own, accounts come from there; but for those it listed by another address. */
export async function loader(args: LoaderFunctionArgs) {
  const { hub } = await requireHub(args)
  const to = readTo(args)
  if (await findAccount(args)) throw redirect(to ?? hubPaths.welcome())
  const isForGuests = (await findCompanySignIn(args)) !== null
  if (isForGuests && !(await takesGuests(args))) throw redirect(hubPaths.signIn(to))
  return { company: hub.name, to: to ?? null, isForGuests, ...signUpRules }
}

export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  const to = readTo(args)
  if (await findCompanySignIn(args)) await requireGuest(args, to)
  if (to === hubPaths.book()) await extendHeldTime(args)
  return beginAccount(args, {
    companyId: companyOfHub(args),
    codePath: (codeId) => hubPaths.signUpCode(codeId, to),
  })
}

// By the domain alone, so it is the same answer for addresses that nobody has.
async function requireGuest(args: ActionFunctionArgs, to: string | undefined): Promise<void> {
  const form = await args.request.clone().formData()
  const isOwn = await comesThroughCompany(args, String(form.get('email') ?? ''))
  if (!isOwn && (await takesGuests(args))) return
  const words = await wordsFor(args, messages)
  throw redirectWithFlash(args, hubPaths.signIn(to), { tone: 'critical', text: words('signUp.company') })
}

function readTo(args: PageArgs): string | undefined {
  return readReturnPath(new URL(args.request.url).searchParams.get('to'), '') || undefined
}
