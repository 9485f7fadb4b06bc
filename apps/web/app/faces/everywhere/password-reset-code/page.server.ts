import { resendCode, resetPassword } from '@kara/identity'
import { limits, ResendCodeInput, ResetPasswordInput } from '@kara/identity/contracts'
import { defineMessages } from '@kara/language'
import { isSsoRequiredFor } from '@kara/sso'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { readCode } from '../../../account/prove-address.server.ts'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { wordsFor } from '../../../http/words.server.ts'

const messages = defineMessages(en, is)

const NewPasswordForm = z.discriminatedUnion('intent', [
  ResetPasswordInput.extend({ intent: z.literal('set') }),
  ResendCodeInput.extend({ intent: z.literal('resend') }),
])

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return { ...readCode(args, everywherePaths.passwordReset()), passwordCharsMin: limits.passwordCharsMin }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, NewPasswordForm)
  if (!form.ok) return form.reply
  const { keys } = args.context.visit.platform
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), '/')
  return form.answer(async (value) => {
    const words = await wordsFor(args, messages)
    if (value.intent === 'resend') {
      const { codeId } = await resendCode(ctx, value, keys.identity)
      const path = everywherePaths.passwordResetCode(codeId, to)
      return redirectWithFlash(args, path, { tone: 'positive', text: words('code.resent') })
    }
    await resetPassword(ctx, value, keys.identity, {
      ssoRequiredFor: (domain) => isSsoRequiredFor(ctx, domain),
    })
    const text = words('reset.done')
    return redirectWithFlash(args, everywherePaths.signIn(to), { tone: 'positive', text })
  })
}
