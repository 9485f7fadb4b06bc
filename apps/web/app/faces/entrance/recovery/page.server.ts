import { askRecovery, completeRecovery, findRecovery, stopRecovery } from '@kara/factors'
import { AskRecoveryInput, limits } from '@kara/factors/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { recoveryPath } from '../../../account/onward.ts'
import { asking } from '../../../account/passkey-site.server.ts'
import { recoveryWords } from '../../../account/recovery-words.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { homePaths } from '../../home/paths.ts'
import { entrancePaths } from '../paths.ts'

const Wish = z.discriminatedUnion('intent', [
  AskRecoveryInput.pick({ words: true }).extend({ intent: z.literal('ask') }),
  z.object({ intent: z.literal('stop') }),
  z.object({ intent: z.literal('complete') }),
])

/** Open to who is signed in and shut out: nothing private is shown here. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const { account, ctx } = await knock(args)
  const recovery = await findRecovery(ctx)
  if (!recovery && !account.isProtected) throw redirect(homePaths.security())
  const { recoveryHours: hours, recoveryApprovals: approvalsNeeded } = limits
  return { recovery, hours, approvalsNeeded, securityPath: homePaths.security() }
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  const { ctx } = await knock(args)
  const form = await parseForm(args, Wish)
  if (!form.ok) return form.reply
  const words = await recoveryWords(args)
  const { token, host } = asking(args)
  return form.answer(async (wish) => {
    if (wish.intent === 'ask') {
      await askRecovery(ctx, { token, host, words: wish.words })
      return redirect(recoveryPath())
    }
    const said = (text: string) => redirectWithFlash(args, homePaths.security(), { tone: 'positive', text })
    if (wish.intent === 'stop') {
      await stopRecovery(ctx)
      return said(words('stopped'))
    }
    await completeRecovery(ctx, { token, host })
    return said(words('done'))
  })
}

async function knock(args: PageArgs) {
  const account = await findAccount(args)
  if (!account) throw redirect(entrancePaths.signIn(recoveryPath()))
  return { account, ctx: gateCtx(args, { personId: account.personId }) }
}
