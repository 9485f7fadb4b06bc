import { getPerson, setPassword } from '@kara/identity'
import { limits, SetPasswordInput } from '@kara/identity/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { en } from '../../../../account/messages/security/en.ts'
import { is } from '../../../../account/messages/security/is.ts'
import { asking } from '../../../../account/passkey-site.server.ts'
import { loadPassword } from '../../../../account/security/password.server.ts'
import { isNotSure, isSureHere, proveFirst } from '../../../../account/security/sure.server.ts'
import { gateCtx } from '../../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { parseForm } from '../../../../http/form.server.ts'
import { requireAccount } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)
const NewPassword = SetPasswordInput.pick({ password: true })

/** Who they are is shown before anything is typed. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requireAccount(args)
  const ctx = gateCtx(args, { personId })
  if (!(await isSureHere(args, ctx))) throw proveFirst(homePaths.newPassword())
  const { passwordCharsMin } = limits
  return { ...(await loadPassword(ctx, await getPerson(ctx))), passwordCharsMin }
}

/** Saves it. Every other browser is signed out; this one goes on. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = await requireAccount(args)
  const form = await parseForm(args, NewPassword)
  if (!form.ok) return form.reply
  const { token, host } = asking(args)
  const words = await wordsFor(args, messages)
  return form.answer(async ({ password }) => {
    try {
      await setPassword(gateCtx(args, { personId }), { token, host, password })
    } catch (error) {
      if (isNotSure(error)) return proveFirst(homePaths.newPassword())
      throw error
    }
    return redirectWithFlash(args, homePaths.security(), { tone: 'positive', text: words('password.saved') })
  })
}
