import { findElectronicId, listPasskeys, removeElectronicId, removePasskey } from '@kara/factors'
import { endAllSessions, endSession, getPerson, listSessions, removeEmail } from '@kara/identity'
import { isCodedError } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../http/answer-with-flash.server.ts'
import { gateCtx } from '../../http/ctx.server.ts'
import { parseForm } from '../../http/form.server.ts'
import { requireAccount } from '../../http/guards.server.ts'
import { wordsFor } from '../../http/words.server.ts'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import { confirmPath } from '../onward.ts'
import { asking } from '../passkey-site.server.ts'

const messages = defineMessages(en, is)

const Wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('end'), sessionId: z.string().max(100) }),
  z.object({ intent: z.literal('end_others') }),
  z.object({ intent: z.literal('remove_passkey'), passkeyId: z.string().max(1400) }),
  z.object({ intent: z.literal('remove_eid') }),
  z.object({ intent: z.literal('remove_email'), email: z.string().max(254) }),
])

/** What protects the account, where it is open, and its addresses: the same in every face that shows it. */
export async function loadSecurity(args: LoaderFunctionArgs) {
  const { personId, sessionId } = await requireAccount(args)
  const ctx = gateCtx(args, { personId })
  const { keys } = args.context.visit.platform
  const [person, sessions, passkeys, electronicId] = await Promise.all([
    getPerson(ctx),
    listSessions(ctx),
    listPasskeys(ctx),
    findElectronicId(ctx, keys.factors),
  ])
  return {
    isProtected: person.isProtected,
    passkeys,
    electronicId,
    emails: person.emails,
    sessions: sessions.map((session) => ({
      id: session.sessionId,
      device: session.device,
      host: session.host.replace(/:\d+$/, ''),
      method: session.method,
      createdAt: session.createdAt,
      isHere: session.sessionId === sessionId,
      isShut: person.isProtected && session.confirmedAt === null,
    })),
  }
}

export type Security = Awaited<ReturnType<typeof loadSecurity>>

/** A change of it. What would hand the account over is asked for once more, and leads back here. */
export async function changeSecurity(args: LoaderFunctionArgs, path: string) {
  const { personId } = await requireAccount(args)
  const form = await parseForm(args, Wish)
  if (!form.ok) return form.reply
  const ctx = gateCtx(args, { personId })
  const { token, host } = asking(args)
  const words = await wordsFor(args, messages)
  const wish = form.value
  try {
    return await answerWithFlash(args, path, async () => {
      if (wish.intent === 'end') {
        await endSession(ctx, { personId, sessionId: wish.sessionId })
        return words('sessions.ended')
      }
      if (wish.intent === 'end_others') {
        await endAllSessions(ctx, { personId, keepToken: token })
        return words('sessions.endedOthers')
      }
      if (wish.intent === 'remove_email') {
        await sure(removeEmail(ctx, { token, host, email: wish.email }))
        return words('addresses.removed')
      }
      if (wish.intent === 'remove_passkey')
        await sure(removePasskey(ctx, { token, host, passkeyId: wish.passkeyId }))
      else await sure(removeElectronicId(ctx, { token, host }))
      return words('factors.removed')
    })
  } catch (error) {
    if (error instanceof NotSure) return redirect(confirmPath({ to: path, again: true }))
    throw error
  }
}

/** The session has to prove itself first. */
class NotSure extends Error {}

async function sure<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (isCodedError(error) && needsProof.has(error.code)) throw new NotSure()
    throw error
  }
}

const needsProof = new Set(['identity.confirm_first', 'identity.sign_in_again'])
