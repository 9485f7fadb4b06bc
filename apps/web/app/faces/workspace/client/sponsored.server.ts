import { listOwnServices } from '@kara/directory'
import { type Ctx, type PersonId, readId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import {
  listCreditProposals,
  listSponsoredLeft,
  proposeCredits,
  withdrawCreditProposal,
} from '@kara/proposals'
import type { Session } from '@kara/scheduling/contracts'
import { listHubMarks } from '../care-relations.server.ts'

/** For each hub in which the two met: how many more sessions are covered, and what was asked of the client. */
export async function loadSponsored(
  ctx: Ctx,
  personId: PersonId,
  { sessions, locale }: { readonly sessions: readonly Session[]; readonly locale: Locale },
) {
  const [left, proposals, hubs, services] = await Promise.all([
    listSponsoredLeft(ctx, personId),
    listCreditProposals(ctx, personId),
    listHubMarks(ctx),
    listOwnServices(ctx),
  ])
  return left.flatMap(({ companyId, halves, isMore }) => {
    const latest = sessions.find((session) => session.companyId === companyId)
    const cost = services.find(({ id }) => id === latest?.serviceId)?.costHalves
    if (!latest || !cost) return []
    const proposal = proposals.find((one) => one.companyId === companyId)
    return [
      {
        companyId,
        hubName: hubs.find(({ hubId }) => hubId === latest.hubId)?.name ?? null,
        serviceName: latest.serviceName[locale] ?? latest.serviceName.en ?? '',
        sessionsLeft: Math.floor(halves / cost),
        isMore,
        proposal: proposal && {
          id: proposal.id,
          state: proposal.state,
          amountHalves: proposal.amountHalves,
          answerBy: proposal.answerBy,
        },
      },
    ]
  })
}

/** Asks the client, or takes an ask back. */
export async function askByForm(
  ctx: Ctx,
  personId: PersonId,
  form: FormData,
): Promise<'asked' | 'withdrawn'> {
  const withdrawn = readId<'credit_proposal'>(form.get('proposalId'))
  if (withdrawn) {
    await withdrawCreditProposal(ctx, withdrawn)
    return 'withdrawn'
  }
  await proposeCredits(ctx, {
    personId,
    companyId: String(form.get('companyId')),
    amountCredits: Number(form.get('amountCredits')),
    reason: form.get('reason') as 'other',
  })
  return 'asked'
}
