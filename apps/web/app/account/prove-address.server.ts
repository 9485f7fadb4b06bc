import { resendCode, verifyEmail } from '@kara/identity'
import { EnterCodeInput, limits, ResendCodeInput, ResetPasswordInput } from '@kara/identity/contracts'
import { type PersonId, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { enter } from '../http/enter.server.ts'
import { redirectWithFlash } from '../http/flash.server.ts'
import { type FormReply, parseForm } from '../http/form.server.ts'
import { allowGate } from '../http/guards.server.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { wordsFor } from '../http/words.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** Two buttons: one gives the code, the other asks for a new one. */
export const CodeForm = z.discriminatedUnion('intent', [
  EnterCodeInput.extend({ intent: z.literal('enter') }),
  ResendCodeInput.extend({ intent: z.literal('resend') }),
])

/** The same, where the code sets the password that is written beside it. */
export const NewPasswordForm = z.discriminatedUnion('intent', [
  ResetPasswordInput.extend({ intent: z.literal('enter') }),
  ResendCodeInput.extend({ intent: z.literal('resend') }),
])

/** The code that the address names, or the way back when it names none. */
export function readCode(args: PageArgs, fallback: string) {
  const codeId = readId<'email_code'>(new URL(args.request.url).searchParams.get('id'))
  if (!codeId) throw redirect(fallback)
  const { codeDigits: digits, codeMinutes: minutes, codeResendSeconds: seconds } = limits
  return { codeId, digits, minutes, seconds }
}

/** Does what the code opens, or sends another one to the same address. */
export async function answerCode<Enter extends { readonly intent: 'enter' }>(
  args: PageArgs,
  schema: z.ZodType<Enter | { codeId: string; intent: 'resend' }>,
  leads: { codePath(codeId: string): string; open(value: Enter): Promise<Response> },
): Promise<Response | FormReply> {
  const ctx = await allowGate(args)
  const form = await parseForm(args, schema)
  if (!form.ok) return form.reply
  const { keys } = args.context.visit.platform
  return form.answer(async (value) => {
    if (value.intent === 'enter') return leads.open(value)
    const { codeId } = await resendCode(ctx, value, keys.identity)
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, leads.codePath(codeId), { tone: 'positive', text: words('code.resent') })
  })
}

/** Proves an address by its code and signs the person in. */
export function proveAddress(
  args: PageArgs,
  leads: {
    /** What follows the sign-in, and where the person goes. */
    welcome(personId: PersonId): Promise<string>
    codePath(codeId: string): string
  },
): Promise<Response | FormReply> {
  return answerCode(args, CodeForm, {
    codePath: leads.codePath,
    open: async (value) => {
      const ctx = await allowGate(args)
      const { personId } = await verifyEmail(ctx, value, args.context.visit.platform.keys.identity)
      const path = await leads.welcome(personId)
      await enter(args, { personId, method: 'password' })
      return redirect(path)
    },
  })
}
