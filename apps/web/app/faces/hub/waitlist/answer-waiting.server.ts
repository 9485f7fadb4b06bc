import { defineMessages } from '@kara/language'
import { joinWaitlist, leaveWaitlist } from '@kara/waitlists'
import { LeaveWaitlistInput } from '@kara/waitlists/contracts'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Client } from '../../../care/held-time.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

const WaitForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('join'),
    serviceId: z.uuid(),
    day: z.iso.date().optional(),
  }),
  LeaveWaitlistInput.extend({ intent: z.literal('leave') }),
])

/** Takes the place on the waitlist, or gives it up. */
export async function answerWaiting(args: PageArgs, { ctx, account }: Client, here: string) {
  const form = await parseForm(args, WaitForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  const input = form.value
  if (input.intent === 'leave') {
    return answerWithFlash(args, here, async () => {
      await leaveWaitlist(ctx, input)
      return words('left')
    })
  }
  const { timeZone } = account
  const before = input.day && Temporal.PlainDate.from(input.day).toZonedDateTime({ timeZone }).toInstant()
  return form.answer(async () => {
    await joinWaitlist(ctx, {
      serviceId: input.serviceId,
      timeZone,
      ...(before ? { before: before.toString() } : {}),
    })
    return redirectWithFlash(args, here, { tone: 'positive', text: words('joined') })
  })
}
