import { getProfessional } from '@kara/directory'
import { renderCreditsProposed } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { findCreditProposalForLetter } from '@kara/proposals'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { CreditsProposed } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Asks the client, while there is still something to answer; how many credits and why stands behind the link. */
export async function writeCreditsProposed(
  ctx: Ctx,
  desk: Desk,
  { proposalId, personId, professionalId, companyId }: z.output<typeof CreditsProposed>,
): Promise<Draft> {
  mayNotify(ctx)
  const proposal = await findCreditProposalForLetter(ctx, proposalId)
  if (proposal?.state !== 'proposed') return { skip: 'settled' }
  const recipient = await findRecipient(ctx, personId, companyId)
  if (!recipient) return { skip: 'no_address' }
  const professional = await getProfessional(ctx, { id: professionalId })
  const letter = await renderCreditsProposed(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: professional.displayName,
      url: desk.links.creditProposal(proposalId),
      answerBy: proposal.answerBy,
      timeZone: recipient.timeZone,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
