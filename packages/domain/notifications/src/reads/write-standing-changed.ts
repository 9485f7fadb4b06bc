import { findReviewBy, getProfessional, getStandingOfProfessional } from '@kara/directory'
import { renderReviewOverdue, renderStandingChanged } from '@kara/emails'
import { isStaff } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { ReviewOverdueDue, StandingChanged } from '../rules/payloads.ts'
import { findProfessionalRecipient, findRecipient } from './find-recipient.ts'

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

/** Tells one of support that a professional waits for an answer, while they still do. */
export async function writeReviewOverdue(
  ctx: Ctx,
  desk: Desk,
  { staffId, professionalId }: z.output<typeof ReviewOverdueDue>,
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await isStaff(inScope(ctx, { role: 'gate' }), staffId))) return { skip: 'not_responsible' }
  const by = await findReviewBy(ctx)
  if (!by || by.epochMilliseconds > ctx.clock.now().epochMilliseconds) return { skip: 'over' }
  const recipient = await findRecipient(ctx, staffId)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderReviewOverdue(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: (await getProfessional(ctx, { id: professionalId })).displayName,
      professionalUrl: desk.links.consoleProfessional(professionalId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
