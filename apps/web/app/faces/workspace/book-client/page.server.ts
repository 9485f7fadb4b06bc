import { getProfessional } from '@kara/directory'
import { defaultSessionRules } from '@kara/hubs/contracts'
import { invalid, type PersonId, professionalOf } from '@kara/kernel'
import { formatter, translator } from '@kara/language'
import { bookForClient, listClients } from '@kara/scheduling'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import { toInstant } from '../request/times-of-form.ts'

const BookForm = z.object({
  personId: z.uuid(),
  serviceId: z.uuid(),
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'web.time_unreadable'),
  payment: z.enum(['pays', 'free']),
  language: z.string().max(3).optional(),
})

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ locale }, { services, languages }, clients] = await Promise.all([
    readerOf(args),
    getProfessional(ctx, { id: professionalOf(ctx) }),
    listClients(ctx),
  ])
  const ofTheirOwn = clients.filter(({ privateSince }) => privateSince)
  const names = await namesOf(
    ctx,
    ofTheirOwn.map(({ personId }) => personId),
  )
  const { searchParams } = new URL(args.request.url)
  return {
    at: searchParams.get('at') ?? '',
    personId: searchParams.get('client') ?? '',
    minutes: defaultSessionRules.undoMinutes,
    // One language is nothing to choose from.
    languages: languages.length > 1 ? languages : [],
    // Somebody who closed the account is booked no more.
    clients: ofTheirOwn.flatMap(({ personId }) => {
      const name = names.get(personId)
      return name ? [{ personId, name }] : []
    }),
    services: services.map(({ id, name, minutes, priceMinor, currency }) => ({
      ...{ id, minutes, priceMinor, currency },
      name: name[locale],
    })),
  }
}

/** Books, and leads to the session in the calendar with the way to take it back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const form = await parseForm(args, BookForm)
  if (!form.ok) return form.reply
  const { locale, timeZone } = await readerOf(args)
  const words = translator(locale, privateClientMessages)
  return form.answer(async ({ personId, serviceId, at, payment, language }) => {
    const [startsAt] = toInstant(at, timeZone)
    if (!startsAt) {
      throw invalid('web.time_unreadable', 'This is not a time.', { fields: { at: ['web.time_unreadable'] } })
    }
    const isFree = payment === 'free'
    const wanted = { personId, serviceId, startsAt, isFree, language: language || undefined }
    const { id } = await bookForClient(ctx, wanted)
    const name = (await namesOf(ctx, [personId as PersonId])).get(personId as PersonId) ?? ''
    const when = formatter(locale, timeZone).dateTimeWithZone(startsAt)
    const back = workspacePaths.calendar({ day: at.slice(0, 10) })
    return redirectWithFlash(args, workspacePaths.calendar({ day: at.slice(0, 10), session: id }), {
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
