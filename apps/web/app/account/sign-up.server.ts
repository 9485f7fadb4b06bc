import { signUp } from '@kara/identity'
import { limits, SignUpInput } from '@kara/identity/contracts'
import type { CompanyId } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { type FormReply, parseForm } from '../http/form.server.ts'
import { allowGate } from '../http/guards.server.ts'
import { readerOf } from '../http/language.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

const SignUpForm = SignUpInput.pick({ displayName: true, email: true, password: true })

/** What the form says before it is sent. */
export const signUpRules = { passwordCharsMin: limits.passwordCharsMin } as const

/** Begins an account, and leads on to the code that was sent. */
export async function beginAccount(
  args: PageArgs,
  begin: { readonly companyId?: CompanyId; codePath(codeId: string): string },
): Promise<Response | FormReply> {
  const ctx = await allowGate(args)
  const form = await parseForm(args, SignUpForm)
  if (!form.ok) return form.reply
  const { platform, clientAddress } = args.context.visit
  const { locale, timeZone } = await readerOf(args)
  return form.answer(async (account) => {
    const wish = { ...account, locale, timeZone, clientAddress, companyId: begin.companyId }
    const { codeId } = await signUp(ctx, wish, platform.keys.identity)
    return redirect(begin.codePath(codeId))
  })
}
