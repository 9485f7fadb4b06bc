import { isCodedError, type PersonId } from '@kara/kernel'
import { listSeriesProposals } from '@kara/proposals'
import { limits } from '@kara/proposals/contracts'
import { planProposedSeries } from '@kara/scheduling'
import { PlanSeriesInput } from '@kara/scheduling/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { namesOf } from '../../care-relations.server.ts'
import { getOwnSession } from '../session-view.server.ts'

export { proposeByForm as action } from './propose-by-form.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const session = await getOwnSession(ctx, args.params.sessionId)
  const personId = session.personId as PersonId
  const asked = Object.fromEntries(new URL(args.request.url).searchParams)
  const input = PlanSeriesInput.safeParse({ ...asked, sessionId: session.id })
  const rhythm = input.success ? input.data : { sessionId: session.id, everyWeeks: 1, count: 2 }
  const [{ locale }, names, proposals, plan] = await Promise.all([
    readerOf(args),
    namesOf(ctx, [personId]),
    listSeriesProposals(ctx, personId),
    // Planned in any case, so that nobody chooses where nothing can go on.
    planProposedSeries(ctx, rhythm).catch((error: unknown) => {
      if (isCodedError(error) && ['precondition', 'not_found'].includes(error.kind)) return null
      throw error
    }),
  ])
  const waiting = proposals.find(({ state }) => state === 'proposed')
  return {
    personId,
    name: names.get(personId) ?? null,
    startsAt: session.startsAt,
    serviceName: session.serviceName[locale] ?? session.serviceName.en ?? '',
    waiting: waiting ? { id: waiting.id, startsAt: waiting.startsAt, answerBy: waiting.answerBy } : null,
    isPossible: plan !== null,
    everyWeeks: input.success ? input.data.everyWeeks : 1,
    count: input.success ? input.data.count : 6,
    dates: input.success ? (plan?.dates ?? null) : null,
    answerDays: limits.answerDays,
  }
}
