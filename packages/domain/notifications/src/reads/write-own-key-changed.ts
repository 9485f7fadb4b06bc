import { getProfessional } from '@kara/directory'
import { renderOwnKeyChanged } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { OwnKeyChanged } from '../rules/own-key-payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Tells a professional what was done to the key that only they hold. Nothing that opens it is known here. */
export async function writeOwnKeyChanged(
  ctx: Ctx,
  desk: Desk,
  { professionalId, change, at }: z.output<typeof OwnKeyChanged>,
): Promise<Draft> {
  mayNotify(ctx)
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderOwnKeyChanged(
    {
      recipientName: greetingName(recipient.displayName),
      change,
      at,
      timeZone,
      ownKeyUrl: desk.links.ownKey,
      supportUrl: desk.links.support(),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
