import { getEidMove, moveElectronicId, sendEidMoveCode } from '@kara/factors'
import { EnterCodeInput, limits, ResendCodeInput } from '@kara/identity/contracts'
import { type Ctx, isCodedError, readId } from '@kara/kernel'
import { isSsoRequiredFor } from '@kara/sso'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { asking } from '../../../account/passkey-site.server.ts'
import { isNotSure, proveFirst } from '../../../account/security/sure.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAccount } from '../../../http/guards.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { homePaths } from '../../home/paths.ts'
import { entrancePaths } from '../paths.ts'

const Word = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('send') }),
  EnterCodeInput.extend({ intent: z.literal('enter') }),
  ResendCodeInput.extend({ intent: z.literal('resend') }),
])

/** An electronic ID that opens another account of this person: it moves here once that one is proven too. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await requireAccount(args)
  const ctx = gateCtx(args, { personId })
  const { returnPath } = await findMove(args, ctx)
  const { codeDigits: digits, codeMinutes: minutes, codeResendSeconds: seconds } = limits
  const codeId = readId<'email_code'>(new URL(args.request.url).searchParams.get('code'))
  return { leadsBack: returnPath, code: codeId && { codeId, digits, minutes, seconds } }
}

export async function action(args: ActionFunctionArgs) {
  const { personId } = await requireAccount(args)
  const ctx = gateCtx(args, { personId })
  const form = await parseForm(args, Word)
  if (!form.ok) return form.reply
  const { id: moveId } = await findMove(args, ctx)
  const { keys } = args.context.visit.platform
  const { clientAddress } = args.context.visit
  const outside = { ssoRequiredFor: (domain: string) => isSsoRequiredFor(ctx, domain) }
  const asked = { ...asking(args), moveId }
  const { value } = form
  if (value.intent === 'enter') {
    return form.answer(async () => {
      const input = { ...asked, codeId: value.codeId, code: value.code }
      return redirect((await moveElectronicId(ctx, input, keys.identity, outside)).returnPath)
    })
  }
  let codeId = ''
  const said = await answerWithFlash(args, entrancePaths.electronicIdMove(moveId), async () => {
    codeId = (await sendEidMoveCode(ctx, { ...asked, clientAddress }, keys.identity, outside)).codeId
    return ''
  })
  return codeId ? redirect(entrancePaths.electronicIdMove(moveId, codeId)) : said
}

async function findMove(args: PageArgs, ctx: Ctx) {
  const moveId = readId<'eid_move'>(new URL(args.request.url).searchParams.get('id'))
  if (!moveId) throw redirect(homePaths.security())
  try {
    return await getEidMove(ctx, { ...asking(args), moveId })
  } catch (error) {
    if (isNotSure(error)) throw proveFirst(entrancePaths.electronicIdMove(moveId))
    if (!isCodedError(error)) throw error
    throw await answerWithFlash(args, homePaths.security(), async () => {
      throw error
    })
  }
}
