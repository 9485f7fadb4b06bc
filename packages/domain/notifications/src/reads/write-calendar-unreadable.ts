import { getProfessional } from '@kara/directory'
import { renderCalendarUnreadable } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { listCalendarFeeds } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { CalendarFailing } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Warns a professional of a followed calendar that still cannot be read, and of when their times are hidden. */
export async function writeCalendarUnreadable(
  ctx: Ctx,
  desk: Desk,
  { professionalId, feedId, failingSince }: z.output<typeof CalendarFailing>,
): Promise<Draft> {
  mayNotify(ctx)
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const feed = (await listCalendarFeeds(ctx)).find(({ id }) => id === feedId)
  if (!feed?.problem) return { skip: 'settled' }
  const letter = await renderCalendarUnreadable(
    {
      recipientName: greetingName(recipient.displayName),
      calendar: feed.name,
      problem: feed.problem,
      failingSince: Temporal.Instant.from(failingSince),
      closesAt: Temporal.Instant.from(feed.closesAt),
      timeZone,
      calendarsUrl: desk.links.calendars,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
