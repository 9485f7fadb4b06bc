import { findCurrentTerms, signUp } from '@kara/identity'
import { limits, SignUpInput } from '@kara/identity/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { parseForm } from '../../../http/form.server.ts'
import { allowAnyone, allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { entrancePaths } from '../paths.ts'

const SignUpForm = SignUpInput.pick({ displayName: true, email: true, password: true })

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args)
  const { locale } = await readerOf(args)
  const terms = await findCurrentTerms(ctx, 'company', locale)
  return { hasTerms: terms !== null, passwordCharsMin: limits.passwordCharsMin }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, SignUpForm)
  if (!form.ok) return form.reply
  const { locale, timeZone } = await readerOf(args)
  return form.answer(async (account) => {
    const { keys } = args.context.visit.platform
    const { codeId } = await signUp(ctx, { ...account, locale, timeZone }, keys.identity)
    return redirect(entrancePaths.signUpCode(codeId))
  })
}
