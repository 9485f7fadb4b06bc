import { resendCode, verifyEmail } from '@kara/identity'
import { EnterCodeInput, limits, ResendCodeInput } from '@kara/identity/contracts'
import { readId } from '@kara/kernel'
import { translator } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { enter } from '../../../http/enter.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { entrancePaths } from '../paths.ts'

/** Two buttons: one gives the code, the other asks for a new one. */
const CodeForm = z.discriminatedUnion('intent', [
  EnterCodeInput.extend({ intent: z.literal('enter') }),
  ResendCodeInput.extend({ intent: z.literal('resend') }),
])

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const codeId = readId<'email_code'>(new URL(args.request.url).searchParams.get('id'))
  if (!codeId) throw redirect(entrancePaths.signUp())
  return { codeId, digits: limits.codeDigits, minutes: limits.codeMinutes }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, CodeForm)
  if (!form.ok) return form.reply
  const { keys } = args.context.visit.platform
  return form.answer(async (value) => {
    if (value.intent === 'enter') {
      const { personId } = await verifyEmail(ctx, value, keys.identity)
      await enter(args, { personId, method: 'password' })
      return redirect('/control/new')
    }
    const { codeId } = await resendCode(ctx, value, keys.identity)
    const { locale } = await readerOf(args)
    const text = translator(locale, { en, is })('code.resent')
    return redirectWithFlash(args, entrancePaths.signUpCode(codeId), { tone: 'positive', text })
  })
}
