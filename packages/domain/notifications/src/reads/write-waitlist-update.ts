import { getProfessional } from '@kara/directory'
import { renderWaitlistUpdate } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { findWaitlistEntry } from '@kara/waitlists'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { WaitlistChanged } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Tells somebody who waits of a time that is free still, or that their waiting ended. */
export async function writeWaitlistUpdate(
  ctx: Ctx,
  desk: Desk,
  { entryId, update, personId, professionalId, companyId }: z.output<typeof WaitlistChanged>,
): Promise<Draft> {
  mayNotify(ctx)
  const entry = await findWaitlistEntry(ctx, entryId)
  if (update === 'time_free' && (!entry?.freeAt || entry.endedAt)) return { skip: 'settled' }
  const recipient = await findRecipient(ctx, personId, companyId)
  if (!recipient) return { skip: 'no_address' }
  const professional = await getProfessional(ctx, { id: professionalId })
  const letter = await renderWaitlistUpdate(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: professional.displayName,
      update,
      ...(update === 'time_free' && entry?.freeAt ? { freeAt: entry.freeAt } : {}),
      timeZone: entry?.clientTimeZone ?? recipient.timeZone,
      waitingUrl: update === 'time_free' ? desk.links.waiting : desk.links.home,
      noticesUrl: desk.links.notices,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
