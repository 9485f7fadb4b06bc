import { resetPassword } from '@kara/identity'
import { limits } from '@kara/identity/contracts'
import { defineMessages } from '@kara/language'
import { isSsoRequiredFor } from '@kara/sso'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { answerCode, NewPasswordForm, readCode } from '../../../account/prove-address.server.ts'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { wordsFor } from '../../../http/words.server.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return { ...readCode(args, everywherePaths.passwordReset()), passwordCharsMin: limits.passwordCharsMin }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), '/')
  return answerCode(args, NewPasswordForm, {
    codePath: (codeId) => everywherePaths.passwordResetCode(codeId, to),
    open: async (value) => {
      await resetPassword(ctx, value, args.context.visit.platform.keys.identity, {
        ssoRequiredFor: (domain) => isSsoRequiredFor(ctx, domain),
      })
      const words = await wordsFor(args, messages)
      const text = words('reset.done')
      return redirectWithFlash(args, everywherePaths.signIn(to), { tone: 'positive', text })
    },
  })
}
