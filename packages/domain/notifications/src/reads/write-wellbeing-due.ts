import { renderWellbeingDue } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { WellbeingTaken } from '../rules/wellbeing-payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Reminds of the next check. Whether one was taken meanwhile need not be asked: that would have moved this. */
export async function writeWellbeingDue(
  ctx: Ctx,
  desk: Desk,
  { personId }: z.output<typeof WellbeingTaken>,
): Promise<Draft> {
  mayNotify(ctx)
  const recipient = await findRecipient(ctx, personId)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderWellbeingDue(
    {
      recipientName: greetingName(recipient.displayName),
      checkUrl: desk.links.wellbeing,
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
