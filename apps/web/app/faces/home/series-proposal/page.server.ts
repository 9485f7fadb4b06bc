import { type Ctx, isCodedError, notFound, readId } from '@kara/kernel'
import { answerSeriesProposal, getSeriesProposal } from '@kara/proposals'
import { AnswerSeriesProposalInput } from '@kara/proposals/contracts'
import { judgeSeriesTimes } from '@kara/scheduling'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { findCardToPay } from '../../../care/card-to-pay.server.ts'
import { findCounterparts } from '../../../care/own-sessions.server.ts'
import {
  chosenDates,
  datesOfSearch,
  leaveForCard,
  requireMeans,
  seriesRefusal,
} from '../../../care/series-form.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { seriesProposalMessages } from './series-proposal-messages.ts'

async function findAsked(ctx: Ctx, args: LoaderFunctionArgs) {
  const id = readId<'series_proposal'>(args.params.proposalId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  const proposal = await getSeriesProposal(ctx, id)
  const professional = (await findCounterparts(ctx, [proposal])).get(proposal.professionalId)
  return { id, proposal, professional }
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const { id, proposal, professional } = await findAsked(ctx, args)
  const { sessionId, startsAt } = proposal
  const judged =
    proposal.state === 'proposed' ? await judge(ctx, { sessionId, startsAt: [...startsAt] }) : null
  if (!judged) {
    const words = await wordsFor(args, seriesProposalMessages)
    throw redirectWithFlash(args, homePaths.start(), { tone: 'critical', text: words('ended') })
  }
  const [{ locale }, pays] = await Promise.all([readerOf(args), findCardToPay(ctx, proposal)])
  const { serviceName, minutes, costHalves, priceMinor, currency, dates } = judged
  return {
    id,
    pays,
    answerBy: proposal.answerBy,
    name: professional?.name ?? null,
    serviceName: serviceName[locale] ?? serviceName.en ?? '',
    minutes,
    costHalves,
    price: { amountMinor: priceMinor, currency: currency as 'ISK' },
    chosen: datesOfSearch(new URL(args.request.url).searchParams),
    dates: dates.map(({ startsAt, reason }) => ({ startsAt, isFree: reason === null })),
  }
}

/** Null: what it goes on from was cancelled meanwhile, or is not offered any more. */
async function judge(ctx: Ctx, asked: Parameters<typeof judgeSeriesTimes>[1]) {
  try {
    return await judgeSeriesTimes(ctx, asked)
  } catch (error) {
    if (isCodedError(error) && (error.kind === 'precondition' || error.kind === 'not_found')) return null
    throw error
  }
}

/** Accepts what was chosen, declines, or counts anew where there is no script; what stands in the way comes back with what was chosen. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const { id, proposal, professional } = await findAsked(ctx, args)
  const form = await args.request.formData()
  const chosen = chosenDates(form)
  if (form.get('answer') === 'count') return data({ chosen, problem: null, short: null })
  const back = homePaths.seriesProposal(id, chosen)
  if (form.get('answer') === 'card')
    return leaveForCard(args, ctx, { backAt: homePaths.cardVisit('{SETUP_ID}'), returnTo: back })
  const answer = form.get('answer') === 'decline' ? 'decline' : 'accept'
  const shortfall = form.get('shortfall') ?? undefined
  const input = AnswerSeriesProposalInput.safeParse({ proposalId: id, answer, startsAt: chosen, shortfall })
  if (!input.success) return data({ chosen, problem: 'nothing' as const, short: null }, { status: 422 })
  if (input.data.answer === 'accept') {
    const { sessionId, companyId } = proposal
    const judged = await judge(ctx, { sessionId, startsAt: input.data.startsAt })
    const isOwn = judged && (judged.costHalves === null || shortfall === 'self_pay')
    const ownMinor = isOwn ? judged.priceMinor : 0
    await requireMeans(args, ctx, proposal, { isSponsored: companyId !== null, ownMinor, back })
  }
  try {
    await answerSeriesProposal(ctx, input.data)
  } catch (error) {
    const refusal = seriesRefusal(error)
    if (refusal) return data({ chosen, ...refusal }, { status: 409 })
    return answerWithFlash(args, homePaths.start(), () => Promise.reject(error))
  }
  const words = await wordsFor(args, seriesProposalMessages)
  const text = words(`done.${answer}`, { name: professional?.name ?? '' })
  const to = answer === 'accept' ? homePaths.sessions() : homePaths.start()
  return redirectWithFlash(args, to, { tone: 'positive', text })
}
