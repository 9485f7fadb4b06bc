import { getPerson, removeCompanySignIn } from '@kara/identity'
import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { en } from '../../../../account/messages/security/en.ts'
import { is } from '../../../../account/messages/security/is.ts'
import { asking } from '../../../../account/passkey-site.server.ts'
import { loadCompanySignIns, ownAddressOf } from '../../../../account/security/company-sign-ins.server.ts'
import { loadPassword } from '../../../../account/security/password.server.ts'
import { isNotSure, isSureHere, proveFirst } from '../../../../account/security/sure.server.ts'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { gateCtx } from '../../../../http/ctx.server.ts'
import { requireAccount } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

/** What taking a company's sign-in off would do, for somebody who has just shown who they are. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requireAccount(args)
  const signIns = await loadCompanySignIns(args, personId)
  const signIn = signIns.find(({ companyId }) => companyId === args.params.companyId)
  if (!signIn) throw redirect(homePaths.security())
  const ctx = gateCtx(args, { personId })
  if (!(await isSureHere(args, ctx))) throw proveFirst(homePaths.companySignIn(signIn.companyId))
  const person = await getPerson(ctx)
  const password = await loadPassword(ctx, person)
  return {
    ...signIn,
    ownAddress: ownAddressOf(person),
    hasPassword: password.setAt !== null,
    hasWorkAddress: person.emails.some(({ kind }) => kind === 'work'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { personId } = await requireAccount(args)
  const companyId = args.params.companyId ?? ''
  const ctx = gateCtx(args, { personId })
  const [words, person] = await Promise.all([wordsFor(args, messages), getPerson(ctx)])
  try {
    await removeCompanySignIn(ctx, { ...asking(args), companyId })
  } catch (error) {
    if (isNotSure(error)) return proveFirst(homePaths.companySignIn(companyId))
    return answerWithFlash(args, homePaths.companySignIn(companyId), () => Promise.reject(error))
  }
  return answerWithFlash(args, homePaths.security(), async () =>
    words('companySignIn.done', { address: ownAddressOf(person) ?? '' }),
  )
}
