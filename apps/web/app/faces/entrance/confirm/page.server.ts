import { confirmWithPasskey, getFactors } from '@kara/factors'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { pathOnward } from '../../../account/onward.ts'
import { listOwnSignIns } from '../../../account/own-sign-ins.server.ts'
import { asking, passkeySite, readOnward, readPasskeyAnswer } from '../../../account/passkey-site.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { goToCompanySignIn } from '../../../http/company-sign-in.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { leave } from '../../../http/enter.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { keepSession } from '../../../http/session.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { entrancePaths } from '../paths.ts'

const Answer = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm'), answer: z.string().max(20_000) }),
  /** Through one of the company's sign-ins, or at our own page. */
  z.object({ intent: z.literal('sign_in'), connection: z.uuid().optional() }),
])

/**
 * Whose account is protected shows on this device that it is they, and everybody shows it once more before a
 * change that would hand the account over (`again`). Who has nothing to show goes straight on.
 */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const { account, onward } = await knock(args)
  const isAgain = new URL(args.request.url).searchParams.has('again')
  if (!account.isLocked && !isAgain) throw redirect(pathOnward(onward))
  const factors = await getFactors(gateCtx(args, { personId: account.personId }))
  return {
    onward,
    isAgain: isAgain && !account.isLocked,
    isProtected: account.isProtected,
    companySignIns: account.isProtected ? [] : await listOwnSignIns(args, account),
    hasPasskey: factors.passkeys > 0,
    hasElectronicId: factors.hasElectronicId && args.context.visit.platform.electronicId !== null,
  }
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  const { account, onward } = await knock(args)
  const form = await parseForm(args, Answer)
  if (!form.ok) return form.reply
  const ctx = gateCtx(args, { personId: account.personId })
  return form.answer(async (value) => {
    if (value.intent === 'sign_in') {
      const returnPath = pathOnward(onward)
      const signIns = await listOwnSignIns(args, account)
      const chosen = signIns.find(({ connectionId }) => connectionId === value.connection)
      if (chosen) {
        const { companyId, connectionId } = chosen
        return goToCompanySignIn(args, ctx, { companyId, connectionId, returnPath, asksAgain: true })
      }
      await leave(args)
      return redirect(entrancePaths.signIn(returnPath))
    }
    const input = { ...asking(args), answer: readPasskeyAnswer(value.answer) }
    const { token } = await confirmWithPasskey(ctx, input, passkeySite(args))
    keepSession(args.context.visit, token)
    return redirect(pathOnward(onward))
  })
}

async function knock(args: PageArgs) {
  const onward = readOnward(args, entrancePaths.start())
  const account = await findAccount(args)
  if (!account) throw redirect(entrancePaths.signIn(pathOnward(onward)))
  return { account, onward }
}
