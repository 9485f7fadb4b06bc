import { addEmail } from '@kara/identity'
import { AddEmailInput } from '@kara/identity/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { asking } from '../../../../account/passkey-site.server.ts'
import { isNotSure, proveFirst } from '../../../../account/security/sure.server.ts'
import { gateCtx } from '../../../../http/ctx.server.ts'
import { parseForm } from '../../../../http/form.server.ts'
import { requireAccount } from '../../../../http/guards.server.ts'
import { readReturnPath } from '../../../../http/return-path.ts'
import { homePaths } from '../../paths.ts'

const Address = AddEmailInput.pick({ email: true })

export async function loader(args: LoaderFunctionArgs) {
  await requireAccount(args)
  return null
}

/** Sends a code to an address; whoever signed in a while ago shows first that it is they. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = await requireAccount(args)
  const form = await parseForm(args, Address)
  if (!form.ok) return form.reply
  const { keys } = args.context.visit.platform
  const to = readReturnPath(new URL(args.request.url).searchParams.get('to'), '') || undefined
  return form.answer(async ({ email }) => {
    const { token, host } = asking(args)
    try {
      const { codeId } = await addEmail(gateCtx(args, { personId }), { token, host, email }, keys.identity)
      return redirect(homePaths.newAddressCode(codeId, to))
    } catch (error) {
      if (!isNotSure(error)) throw error
      return proveFirst(homePaths.newAddress(to))
    }
  })
}
