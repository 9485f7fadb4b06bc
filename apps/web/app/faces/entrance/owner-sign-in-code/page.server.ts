import { resendCode } from '@kara/identity'
import { openBreakGlass } from '@kara/sso'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { CodeForm, readCode } from '../../../account/prove-address.server.ts'
import { enter } from '../../../http/enter.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { controlPaths } from '../../control/paths.ts'
import { entrancePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return readCode(args, entrancePaths.ownerSignIn())
}

/** The code opens the company's side; an administrator's session ends by itself within half a day. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, CodeForm)
  if (!form.ok) return form.reply
  const { keys } = args.context.visit.platform
  return form.answer(async (value) => {
    if (value.intent === 'resend') {
      const { codeId } = await resendCode(ctx, value, keys.identity)
      return redirect(entrancePaths.ownerSignInCode(codeId))
    }
    const { codeId, code } = value
    const { personId, companyId } = await openBreakGlass(ctx, { codeId, code }, keys.identity)
    await enter(args, { personId, method: 'password' })
    return redirect(controlPaths.signIn(companyId))
  })
}
