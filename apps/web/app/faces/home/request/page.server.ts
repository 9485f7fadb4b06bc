import { invalid, notFound, readId } from '@kara/kernel'
import { findRequestWords } from '@kara/notes'
import { getRequest, withdrawRequest } from '@kara/scheduling'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { leaveForCard } from '../../../care/card-visit.server.ts'
import { listWorkplaces } from '../../../care/own-sessions.server.ts'
import { toRequestView } from '../../../care/requests/request-view.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { chooseTime } from './choose-time.server.ts'
import { ownRequestMessages as messages } from './own-request-messages.ts'
import { paymentOf } from './payment-of.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const id = requestIdOf(args)
  const [request, { locale }, workplaces] = await Promise.all([
    getRequest(ctx, id),
    readerOf(args),
    listWorkplaces(args),
  ])
  const workplace = workplaces.find((one) => one.companyId === request.companyId)
  const [view, payment] = await Promise.all([
    toRequestView(ctx, request, locale),
    request.times.length > 0 ? paymentOf(ctx, workplace?.ctx ?? null, request) : null,
  ])
  return {
    request: view,
    payment,
    hubSlug: workplace?.hub?.slug ?? null,
    isOpen: request.endedAt === null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const id = requestIdOf(args)
  const form = await args.request.formData()
  const words = await wordsFor(args, messages)
  const here = homePaths.request(id)
  switch (form.get('intent')) {
    case 'choose':
      return chooseTime(args, ctx, {
        requestId: id,
        timeId: form.get('time'),
        funding: form.get('funding'),
        creditHalves: form.get('creditHalves') ?? undefined,
      })
    case 'card':
      return leaveForCard(args, ctx, {
        backAt: homePaths.cardVisit('{SETUP_ID}'),
        returnTo: homePaths.request(id, readId(form.get('time')) ?? undefined),
      })
    case 'withdraw':
      return answerWithFlash(args, here, async () => {
        await withdrawRequest(ctx, id)
        return words('withdraw.done')
      })
    case 'open_words': {
      const opened = await findRequestWords(ctx, args.context.visit.platform.keys.notes, id)
      // Sealed words are kept by no cache.
      return data({ words: opened }, { headers: { 'Cache-Control': 'no-store' } })
    }
    default:
      throw invalid('web.field_invalid', 'This is not something that can be done with a request.')
  }
}

function requestIdOf(args: { readonly params: { readonly requestId?: string } }) {
  const id = readId<'session_request'>(args.params.requestId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  return id
}
