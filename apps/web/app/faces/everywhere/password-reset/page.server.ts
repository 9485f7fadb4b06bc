import { requestPasswordReset } from '@kara/identity'
import { RequestPasswordResetInput } from '@kara/identity/contracts'
import { isSsoRequiredFor } from '@kara/sso'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { companyInstead } from '../../../account/company-instead.server.ts'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'

const ResetForm = RequestPasswordResetInput.pick({ email: true }).extend({ to: z.string().optional() })

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return { to: readReturnPath(new URL(args.request.url).searchParams.get('to'), '/') }
}

/** Asks for a code. Whether the address is known stays between us and its mailbox. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, ResetForm)
  if (!form.ok) return form.reply
  const { platform, clientAddress, host } = args.context.visit
  const { locale } = await readerOf(args)
  return form.answer(async ({ email, to }) => {
    const companyId = host.kind === 'hub' ? host.hub.companyId : undefined
    try {
      const wish = { email, locale, clientAddress, companyId }
      const { codeId } = await requestPasswordReset(ctx, wish, platform.keys.identity, {
        ssoRequiredFor: (domain) => isSsoRequiredFor(ctx, domain),
      })
      return redirect(everywherePaths.passwordResetCode(codeId, readReturnPath(to, '/')))
    } catch (error) {
      const instead = await companyInstead(args, form.refuse, error, email)
      if (instead) return instead
      throw error
    }
  })
}
