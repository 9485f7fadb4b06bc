import { getProfessional } from '@kara/directory'
import { renderWaitlistUpdate } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { findWaitlistEntry } from '@kara/waitlists'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { WaitlistChanged } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

type Update = z.output<typeof WaitlistChanged>['update']
type Entry = Awaited<ReturnType<typeof findWaitlistEntry>>

const isAboutTime = (update: Update) => update === 'time_free' || update === 'time_offered'

/** The time that became free, or that the professional names. */
function timeIn(update: Update, entry: Entry): string | null {
  if (update === 'time_offered') return entry?.offeredFor ?? null
  return update === 'time_free' ? (entry?.freeAt ?? null) : null
}

/** Tells somebody who waits of a time that is free still or is named to them, or that their waiting ended. */
export async function writeWaitlistUpdate(
  ctx: Ctx,
  desk: Desk,
  { entryId, update, personId, professionalId, companyId }: z.output<typeof WaitlistChanged>,
): Promise<Draft> {
  mayNotify(ctx)
  const entry = await findWaitlistEntry(ctx, entryId)
  const when = timeIn(update, entry)
  if (isAboutTime(update) && (!when || entry?.endedAt)) return { skip: 'settled' }
  const recipient = await findRecipient(ctx, personId, companyId)
  if (!recipient) return { skip: 'no_address' }
  const professional = await getProfessional(ctx, { id: professionalId })
  const letter = await renderWaitlistUpdate(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: professional.displayName,
      update,
      ...(when ? { freeAt: when } : {}),
      timeZone: entry?.clientTimeZone ?? recipient.timeZone,
      waitingUrl: isAboutTime(update) ? desk.links.waiting : desk.links.home,
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
