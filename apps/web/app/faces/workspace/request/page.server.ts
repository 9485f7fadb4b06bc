import { getProfessional } from '@kara/directory'
import { type Id, notFound, professionalOf, readId } from '@kara/kernel'
import { translator } from '@kara/language'
import { findRequestWords } from '@kara/notes'
import {
  declineRequest,
  getRequest,
  listColleagues,
  listSuitableTimes,
  seeRequest,
  takeRequestedTime,
} from '@kara/scheduling'
import { DeclineRequestInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { workspacePaths } from '../paths.ts'
import { requestMessages } from '../requests/request-messages.ts'
import { propose } from './propose.server.ts'
import { loadTimesToPropose } from './times-to-propose.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const id = requestIdOf(args)
  await seeRequest(ctx, id)
  const [request, { locale, timeZone }, own] = await Promise.all([
    getRequest(ctx, id),
    readerOf(args),
    getProfessional(ctx, { id: professionalOf(ctx) }),
  ])
  const isOpen = request.endedAt === null
  const search = new URL(args.request.url).searchParams
  const service = own.services.find((one) => one.id === request.serviceId)
  const { companyId } = request
  const [names, suitable, colleagues, toPropose] = await Promise.all([
    namesOf(ctx, [request.personId]),
    isOpen ? listSuitableTimes(ctx, request, own.timeZone) : [],
    isOpen ? listColleagues(ctx, request) : [],
    isOpen ? loadTimesToPropose(ctx, { service, companyId, search, timeZone }) : null,
  ])
  return {
    now: ctx.clock.now().toString(),
    professional: { name: own.displayName, timeZone: own.timeZone },
    request: { ...request, serviceName: request.serviceName[locale] ?? request.serviceName.en ?? '' },
    name: names.get(request.personId) ?? null,
    isOpen,
    suitable,
    toPropose,
    colleagues: colleagues.map(({ id, displayName, title }) => ({
      id,
      name: displayName,
      title: title[locale],
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const id = requestIdOf(args)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, requestMessages)
  const here = workspacePaths.request(id)
  const startsAt = form.get('book')
  if (startsAt) {
    return answerWithFlash(args, here, async () => {
      await takeRequestedTime(ctx, { requestId: id, startsAt: String(startsAt) })
      return words('book.done')
    })
  }
  switch (form.get('intent')) {
    case 'propose':
      return propose(args, ctx, { requestId: id, form })
    case 'decline':
      return answerWithFlash(args, here, async () => {
        const referred = form.getAll('referred').map(String).filter(Boolean)
        await declineRequest(
          ctx,
          DeclineRequestInput.parse({ requestId: id, reason: form.get('reason'), referred }),
        )
        return words('decline.done')
      })
    case 'open_words': {
      const opened = await findRequestWords(ctx, args.context.visit.platform.keys.notes, id)
      // Sealed words are kept by no cache.
      return data({ words: opened }, { headers: { 'Cache-Control': 'no-store' } })
    }
    default:
      throw notFound('web.no_page', 'There is no page at this address.')
  }
}

function requestIdOf(args: { readonly params: { readonly requestId?: string } }): Id<'session_request'> {
  const id = readId<'session_request'>(args.params.requestId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  return id
}
