import { getProfessional, getStandingOfProfessional } from '@kara/directory'
import { renderStandingChanged } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { StandingChanged } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Tells a professional what support wrote or decided, in the words that support used. */
export async function writeStandingChanged(
  ctx: Ctx,
  desk: Desk,
  { professionalId, stepId, outcome }: z.output<typeof StandingChanged>,
): Promise<Draft> {
  mayNotify(ctx)
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const { steps, credentials } = await getStandingOfProfessional(ctx)
  const letter = await renderStandingChanged(
    {
      recipientName: greetingName(recipient.displayName),
      outcome,
      message:
        steps.find(({ id }) => id === stepId)?.message ??
        credentials.find(({ id }) => id === stepId)?.reason ??
        '',
      credentialsUrl: desk.links.credentials,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
