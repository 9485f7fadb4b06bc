import { getProfessional } from '@kara/directory'
import { renderHandoverAnswered } from '@kara/emails'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { HandoverAnswered } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Tells the professional who stops what came of it, or the colleague who comes to them. */
export async function writeHandoverAnswered(
  ctx: Ctx,
  desk: Desk,
  { personId, outcome, to }: z.output<typeof HandoverAnswered>,
): Promise<Draft> {
  mayNotify(ctx)
  const { timeZone } = await getProfessional(inScope(ctx, { role: 'worker', professionalId: to }), { id: to })
  const recipient = await findProfessionalRecipient(ctx, to, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const { displayName } = await getPerson(inScope(ctx, { role: 'worker', personId }))
  const letter = await renderHandoverAnswered(
    {
      recipientName: greetingName(recipient.displayName),
      clientName: displayName,
      outcome,
      url: desk.links.client(personId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
