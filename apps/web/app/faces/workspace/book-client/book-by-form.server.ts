import type { Ctx, PersonId } from '@kara/kernel'
import { formatter, translator } from '@kara/language'
import { bookForClient } from '@kara/scheduling'
import type { ActionFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { dayIn } from '../../../care/week.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'

const BookForm = z.object({
  personId: z.uuid('web.field_missing'),
  serviceId: z.uuid(),
  startsAt: z.iso.datetime('web.time_unreadable'),
  payment: z.enum(['pays', 'free']),
  language: z.string().max(3).optional(),
})

/** Books, and leads to the session in the calendar with the way to take it back. */
export async function bookByForm(args: ActionFunctionArgs, ctx: Ctx) {
  const form = await parseForm(args, BookForm)
  if (!form.ok) return form.reply
  const { locale, timeZone } = await readerOf(args)
  const words = translator(locale, privateClientMessages)
  return form.answer(async ({ payment, language, ...wanted }) => {
    const { personId, startsAt } = wanted
    const isFree = payment === 'free'
    const { id } = await bookForClient(ctx, { ...wanted, isFree, language: language || undefined })
    const name = (await namesOf(ctx, [personId as PersonId])).get(personId as PersonId) ?? ''
    const when = formatter(locale, timeZone).dateTimeWithZone(startsAt)
    const day = dayIn(timeZone, Temporal.Instant.from(startsAt)).toString()
    const back = workspacePaths.calendar({ day })
    return redirectWithFlash(args, workspacePaths.calendar({ day, session: id }), {
      tone: 'positive',
      text: words('book.done', { name, when }),
      undo: {
        label: words('book.undo'),
        action: workspacePaths.session(id),
        fields: { intent: 'cancel', back },
      },
    })
  })
}
