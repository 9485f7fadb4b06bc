import { offerTime, takeOffWaitlist } from '@kara/waitlists'
import { OfferTimeInput, TakeOffInput } from '@kara/waitlists/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { workspacePaths } from '../paths.ts'
import { listWaiting } from './waiting.server.ts'
import { waitlistMessages } from './waitlist-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { locale } = await readerOf(args)
  return { waiting: await listWaiting(ctx, locale) }
}

/** Names a time to somebody who waits, or takes them off. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const words = await wordsFor(args, waitlistMessages)
  const sent = await args.request.clone().formData()
  if (sent.get('intent') === 'take-off') {
    const form = await parseForm(args, TakeOffInput)
    if (!form.ok) return form.reply
    return answerWithFlash(args, workspacePaths.waitlist(), async () => {
      await takeOffWaitlist(ctx, form.value)
      return words('tookOff')
    })
  }
  const form = await parseForm(args, OfferTimeInput)
  if (!form.ok) return form.reply
  return answerWithFlash(args, workspacePaths.waitlist(), async () => {
    await offerTime(ctx, form.value)
    return words('sent')
  })
}
