import { requestBreakGlass } from '@kara/sso'
import { RequestBreakGlassInput } from '@kara/sso/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { entrancePaths } from '../paths.ts'

const OwnerForm = RequestBreakGlassInput.pick({ email: true, password: true })

/** For owners of a company whose own sign-in is out of order. The same for everybody who opens it. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, OwnerForm)
  if (!form.ok) return form.reply
  const { clientAddress, platform } = args.context.visit
  const { locale } = await readerOf(args)
  return form.answer(async ({ email, password }) => {
    const wish = { email, password, clientAddress, locale }
    const { codeId } = await requestBreakGlass(ctx, wish, platform.keys.identity)
    return redirect(entrancePaths.ownerSignInCode(codeId))
  })
}
