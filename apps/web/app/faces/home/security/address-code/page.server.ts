import { resendCode, verifyEmail } from '@kara/identity'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { en } from '../../../../account/messages/security/en.ts'
import { is } from '../../../../account/messages/security/is.ts'
import { CodeForm, readCode } from '../../../../account/prove-address.server.ts'
import { gateCtx } from '../../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { parseForm } from '../../../../http/form.server.ts'
import { requireAccount } from '../../../../http/guards.server.ts'
import { readReturnPath } from '../../../../http/return-path.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await requireAccount(args)
  return readCode(args, homePaths.newAddress())
}

/** Proves the address; the session goes on as it is. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = await requireAccount(args)
  const form = await parseForm(args, CodeForm)
  if (!form.ok) return form.reply
  const { keys } = args.context.visit.platform
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), '') || undefined
  const words = await wordsFor(args, messages)
  const ctx = gateCtx(args, { personId })
  return form.answer(async (value) => {
    const flash = (to: string, text: string) => redirectWithFlash(args, to, { tone: 'positive', text })
    if (value.intent === 'resend') {
      const { codeId } = await resendCode(ctx, value, keys.identity)
      return flash(homePaths.newAddressCode(codeId, to), words('addresses.resent'))
    }
    await verifyEmail(ctx, value, keys.identity)
    return flash(to ?? homePaths.security(), words('addresses.proven'))
  })
}
