import { type Ctx, precondition } from '@kara/kernel'
import { sendRequest } from '@kara/notes'
import { z } from 'zod'
import { RequestForm, toRequest } from '../../../care/request-form/request-of-form.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../../home/paths.ts'
import { ownPageMessages } from '../own-page/own-page-messages.ts'

/** `ownTrap` is a field that people do not see; a form that fills itself does. */
const OwnRequestForm = RequestForm.extend({ ownTrap: z.string().default('') })

/** Sends what was typed, and leads to the request, or to the one that is open already. */
export async function sendOwnRequest(
  args: PageArgs,
  ctx: Ctx,
  { name, timeZone }: { readonly name: string; readonly timeZone: string },
) {
  const form = await parseForm(args, OwnRequestForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, ownPageMessages)
  return form.answer(async ({ ownTrap, ...typed }) => {
    if (ownTrap) throw precondition('web.trap_filled', 'A field that people do not see was filled in.')
    const { request, words: written } = toRequest(typed, { funding: 'self_pay', timeZone })
    const { notes } = args.context.visit.platform.keys
    const { requestId, isExisting } = await sendRequest(ctx, notes, request, written)
    const text = words(isExisting ? 'request.already' : 'request.sent', { name })
    return redirectWithFlash(args, homePaths.request(requestId), { tone: 'positive', text })
  })
}
