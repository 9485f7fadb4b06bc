import { type Ctx, notFound, readId } from '@kara/kernel'
import { answerCreditProposal, getCreditProposal } from '@kara/proposals'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireVouched } from '../../../care/employment.server.ts'
import { findCounterparts, listWorkplaces } from '../../../care/own-sessions.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../paths.ts'
import { creditProposalMessages } from './credit-proposal-messages.ts'

async function findAsked(ctx: Ctx, args: LoaderFunctionArgs) {
  const id = readId<'credit_proposal'>(args.params.proposalId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  return { id, proposal: await getCreditProposal(ctx, id) }
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const { proposal } = await findAsked(ctx, args)
  if (proposal.state !== 'proposed') {
    const words = await wordsFor(args, creditProposalMessages)
    throw redirectWithFlash(args, homePaths.start(), { tone: 'critical', text: words('ended') })
  }
  const [counterparts, workplaces] = await Promise.all([
    findCounterparts(ctx, [proposal]),
    listWorkplaces(args),
  ])
  return {
    name: counterparts.get(proposal.professionalId)?.name ?? null,
    companyName: workplaces.find(({ companyId }) => companyId === proposal.companyId)?.companyName ?? null,
    amountHalves: proposal.amountHalves,
    reason: proposal.reason,
    answerBy: proposal.answerBy,
  }
}

/** Asks the company in the client's own name, or nobody. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const { id, proposal } = await findAsked(ctx, args)
  const form = await args.request.formData()
  const answer = form.get('answer') === 'accept' ? 'accept' : 'decline'
  if (answer === 'accept') await requireVouched(args, proposal.companyId, homePaths.creditProposal(id), 'ask')
  const words = await wordsFor(args, creditProposalMessages)
  return answerWithFlash(args, answer === 'accept' ? homePaths.credits() : homePaths.start(), async () => {
    await answerCreditProposal(ctx, { proposalId: id, answer })
    return words(`done.${answer}`)
  })
}
