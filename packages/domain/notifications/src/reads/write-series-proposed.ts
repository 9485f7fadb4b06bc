import { getProfessional } from '@kara/directory'
import { renderSeriesProposalEnded, renderSeriesProposed } from '@kara/emails'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { findSeriesProposalForLetter } from '@kara/proposals'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { SeriesProposalChanged, SeriesProposalEnded } from '../rules/payloads.ts'
import { findProfessionalRecipient, findRecipient } from './find-recipient.ts'

/** Asks the client, while there is still something to answer. */
export async function writeSeriesProposed(
  ctx: Ctx,
  desk: Desk,
  { proposalId, personId, professionalId, companyId }: z.output<typeof SeriesProposalChanged>,
): Promise<Draft> {
  mayNotify(ctx)
  const proposal = await findSeriesProposalForLetter(ctx, proposalId)
  if (proposal?.state !== 'proposed') return { skip: 'settled' }
  const recipient = await findRecipient(ctx, personId, companyId)
  if (!recipient) return { skip: 'no_address' }
  const professional = await getProfessional(ctx, { id: professionalId })
  const letter = await renderSeriesProposed(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: professional.displayName,
      times: proposal.startsAt,
      url: desk.links.seriesProposal(proposalId),
      answerBy: proposal.answerBy,
      timeZone: recipient.timeZone,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells one of the two that nothing was booked of a series that was proposed. */
export async function writeSeriesProposalEnded(
  ctx: Ctx,
  desk: Desk,
  { personId, professionalId, companyId, outcome, audience }: z.output<typeof SeriesProposalEnded>,
): Promise<Draft> {
  mayNotify(ctx)
  const [professional, client] = await Promise.all([
    getProfessional(ctx, { id: professionalId }),
    getPerson(inScope(ctx, { role: 'worker', personId })),
  ])
  const isClient = audience === 'client'
  const recipient = isClient
    ? await findRecipient(ctx, personId, companyId)
    : await findProfessionalRecipient(ctx, professionalId, professional.timeZone)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderSeriesProposalEnded(
    {
      recipientName: greetingName(recipient.displayName),
      audience,
      outcome,
      counterpartName: isClient ? professional.displayName : client.displayName,
      url: isClient ? desk.links.home : desk.links.client(personId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
