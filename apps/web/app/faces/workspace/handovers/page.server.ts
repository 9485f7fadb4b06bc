import { listProfessionals } from '@kara/directory'
import { listColleaguesFor, proposeHandover, withdrawHandover } from '@kara/handovers'
import { ProposeHandoverInput } from '@kara/handovers/contracts'
import { inScope, type ProfessionalId, readId } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { workspacePaths } from '../paths.ts'
import { placesWithClients, privately } from './clients-there.server.ts'
import { handoverMessages } from './handover-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ locale }, { places, handovers }] = await Promise.all([readerOf(args), placesWithClients(ctx)])
  const wanted = new URL(args.request.url).searchParams.get('from')
  const chosen = places.find(({ place }) => place === wanted) ?? places[0] ?? null
  const companyId = chosen && chosen.place !== privately ? chosen.place : null
  const [colleagues, known] = await Promise.all([
    chosen ? listColleaguesFor(ctx, companyId) : [],
    listProfessionals(
      inScope(ctx, { role: 'visitor' }),
      handovers.map(({ colleagueId }) => colleagueId as ProfessionalId),
    ),
  ])
  const nameOf = new Map(known.map(({ id, displayName }) => [id, displayName]))
  return {
    places: places.map(({ place, name, clients }) => ({ place, name, count: clients.length })),
    chosen,
    colleagues: colleagues.map(({ id, displayName, title }) => ({
      id,
      name: displayName,
      title: title[locale],
    })),
    handovers: handovers.map(({ id, name, colleagueId, state, answerBy }) => ({
      id,
      name,
      colleague: nameOf.get(colleagueId) ?? null,
      state,
      answerBy,
    })),
  }
}

/** Asks clients, or takes a proposal back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, handoverMessages)])
  const handoverId = readId<'handover'>(form.get('handoverId'))
  if (handoverId) {
    return answerWithFlash(args, workspacePaths.handovers(), async () => {
      await withdrawHandover(ctx, handoverId)
      return words('withdrawn')
    })
  }
  const from = String(form.get('from') ?? '')
  const here = workspacePaths.handovers(from)
  const input = ProposeHandoverInput.safeParse({
    personIds: form.getAll('personIds').map(String),
    colleagueId: form.get('colleagueId'),
    companyId: from === privately ? null : from,
  })
  if (!input.success) return redirectWithFlash(args, here, { tone: 'critical', text: words('choose') })
  return answerWithFlash(args, here, async () =>
    words('proposed', { count: await proposeHandover(ctx, input.data) }),
  )
}
