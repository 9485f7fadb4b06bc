import { removeElectronicId, removePasskey, stopRecovery } from '@kara/factors'
import { endAllSessions, endSession, removeEmail } from '@kara/identity'
import { defineMessages } from '@kara/language'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../http/answer-with-flash.server.ts'
import { gateCtx } from '../../http/ctx.server.ts'
import { parseForm } from '../../http/form.server.ts'
import { requireAccount } from '../../http/guards.server.ts'
import { wordsFor } from '../../http/words.server.ts'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import { asking } from '../passkey-site.server.ts'
import { recoveryWords } from '../recovery-words.server.ts'
import { isNotSure, proveFirst } from './sure.server.ts'

const messages = defineMessages(en, is)

const Wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('end'), sessionId: z.string().max(100) }),
  z.object({ intent: z.literal('end_others') }),
  z.object({ intent: z.literal('remove_passkey'), passkeyId: z.string().max(1400) }),
  z.object({ intent: z.literal('remove_eid') }),
  z.object({ intent: z.literal('stop_recovery') }),
  z.object({ intent: z.literal('remove_email'), email: z.string().max(254) }),
])

/** A change of the security page. What would hand the account over is asked for once more, and leads back here. */
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
      if (wish.intent === 'stop_recovery') {
        await stopRecovery(ctx)
        return (await recoveryWords(args))('stopped')
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
    if (error instanceof NotSure) return proveFirst(path)
    throw error
  }
}

/** The session has to prove itself first. */
class NotSure extends Error {}

async function sure<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (isNotSure(error)) throw new NotSure()
    throw error
  }
}
