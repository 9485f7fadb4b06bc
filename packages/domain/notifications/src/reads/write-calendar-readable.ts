import { getProfessional } from '@kara/directory'
import { renderCalendarReadable } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { listCalendarFeeds } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { CalendarRecovered } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Tells a professional who was warned of a followed calendar that it can be read again. */
export async function writeCalendarReadable(
  ctx: Ctx,
  desk: Desk,
  { professionalId, feedId, readAt, wasClosed }: z.output<typeof CalendarRecovered>,
): Promise<Draft> {
  mayNotify(ctx)
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const feed = (await listCalendarFeeds(ctx)).find(({ id }) => id === feedId)
  if (!feed || feed.problem) return { skip: 'settled' }
  const letter = await renderCalendarReadable(
    {
      recipientName: greetingName(recipient.displayName),
      calendar: feed.name,
      readAt: Temporal.Instant.from(readAt),
      wasClosed,
      timeZone,
      calendarsUrl: desk.links.calendars,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
