import { hashToken } from '@kara/crypto'
import { sendLinkingCode } from '@kara/identity'
import { EnterCodeInput, limits, ResendCodeInput } from '@kara/identity/contracts'
import { readId } from '@kara/kernel'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { confirmPath } from '../../../account/onward.ts'
import { asking } from '../../../account/passkey-site.server.ts'
import { isSureHere } from '../../../account/security/sure.server.ts'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { findAccount } from '../../../http/account.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { browserOf, findAsked, goOn } from './linking.server.ts'

const Word = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('join') }),
  z.object({ intent: z.literal('separate') }),
  z.object({ intent: z.literal('send') }),
  EnterCodeInput.extend({ intent: z.literal('enter') }),
  ResendCodeInput.extend({ intent: z.literal('resend') }),
])

/** What a company's sign-in said, and the question which account it opens: in the browser that brought it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const asked = await findAsked(args, ctx)
  const account = await findAccount(args)
  const here = everywherePaths.whichAccount(asked.id)
  const { host } = args.context.visit
  const isOwn = account !== null && account.personId === asked.personId
  const isSure = isOwn && (await isSureHere(args, ctx))
  const { codeDigits: digits, codeMinutes: minutes, codeResendSeconds: seconds } = limits
  const codeId = readId<'email_code'>(new URL(args.request.url).searchParams.get('code'))
  return {
    question: asked.question,
    email: asked.email,
    again: everywherePaths.signIn(asked.returnPath),
    name: isOwn ? account.displayName : null,
    /** Where somebody shows once more that the account is theirs, when this session began a while ago. */
    proveFirst: isSure
      ? null
      : confirmPath({ to: here, again: true, ...(host.kind === 'hub' ? { back: host.name } : {}) }),
    code: codeId && { codeId, digits, minutes, seconds },
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const { visit } = args.context
  const form = await parseForm(args, Word)
  if (!form.ok) return form.reply
  const { value } = form
  const asked = await findAsked(args, ctx)
  if (value.intent === 'send' || value.intent === 'resend') {
    const wish = { linkingId: asked.id, browserHash: hashToken(browserOf(args)) }
    let path = everywherePaths.whichAccount(asked.id)
    const input = { ...wish, clientAddress: visit.clientAddress }
    const said = await answerWithFlash(args, path, async () => {
      const { codeId } = await sendLinkingCode(ctx, input, visit.platform.keys.identity)
      path = everywherePaths.whichAccount(asked.id, codeId)
      return ''
    })
    return path.includes('code=') ? redirect(path) : said
  }
  return form.answer(() =>
    goOn(args, ctx, {
      linkingId: asked.id,
      answer: value.intent === 'separate' ? 'separate' : 'join',
      session: asking(args),
      ...(value.intent === 'enter' ? { code: { codeId: value.codeId, code: value.code } } : {}),
    }),
  )
}
