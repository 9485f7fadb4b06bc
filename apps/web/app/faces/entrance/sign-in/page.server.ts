import { signInWithPassword } from '@kara/identity'
import { SignInWithPasswordInput } from '@kara/identity/contracts'
import { isSsoRequiredFor } from '@kara/sso'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { enter } from '../../../http/enter.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import { entrancePaths } from '../paths.ts'

const SignInForm = SignInWithPasswordInput.pick({ email: true, password: true }).extend({
  to: z.string().optional(),
})

export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const to = new URL(args.request.url).searchParams.get('to')
  return { to: readReturnPath(to, entrancePaths.start()) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, SignInForm)
  if (!form.ok) return form.reply
  const { platform, clientAddress } = args.context.visit
  return form.answer(async ({ email, password, to }) => {
    const input = { email, password, clientAddress }
    const signedIn = await signInWithPassword(ctx, input, platform.keys.identity, {
      ssoRequiredFor: (domain) => isSsoRequiredFor(ctx, domain),
    })
    if (signedIn.outcome === 'verify_email')
      return redirect(entrancePaths.signUpCode(signedIn.pending.codeId))
    await enter(args, { personId: signedIn.personId, method: 'password' })
    return redirect(readReturnPath(to, entrancePaths.start()))
  })
}
