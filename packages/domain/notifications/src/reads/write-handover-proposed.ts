import { getProfessional } from '@kara/directory'
import { renderHandoverProposed } from '@kara/emails'
import { findHandoverForLetter } from '@kara/handovers'
import type { Ctx } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { HandoverChanged } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Asks the client, while there is still something to answer. */
export async function writeHandoverProposed(
  ctx: Ctx,
  desk: Desk,
  { handoverId, personId, professionalId, colleagueId }: z.output<typeof HandoverChanged>,
): Promise<Draft> {
  mayNotify(ctx)
  const handover = await findHandoverForLetter(ctx, handoverId)
  if (handover?.state !== 'proposed') return { skip: 'settled' }
  const recipient = await findRecipient(ctx, personId, handover.companyId)
  if (!recipient) return { skip: 'no_address' }
  const [professional, colleague] = await Promise.all([
    getProfessional(ctx, { id: professionalId }),
    getProfessional(ctx, { id: colleagueId }),
  ])
  const letter = await renderHandoverProposed(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: professional.displayName,
      colleagueName: colleague.displayName,
      handoverUrl: desk.links.handover(handoverId),
      answerBy: handover.answerBy,
      timeZone: recipient.timeZone,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
