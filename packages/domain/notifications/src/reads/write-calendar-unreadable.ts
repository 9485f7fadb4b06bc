import { getProfessional } from '@kara/directory'
import { renderCalendarReadable, renderCalendarUnreadable } from '@kara/emails'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { listCalendarFeeds } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { CalendarFailing, CalendarRecovered } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Warns a professional of a followed calendar that still cannot be read, and of when their times are hidden. */
export async function writeCalendarUnreadable(
  ctx: Ctx,
  desk: Desk,
  { professionalId, feedId, failingSince }: z.output<typeof CalendarFailing>,
): Promise<Draft> {
  mayNotify(ctx)
  const { recipient, timeZone, feed } = await findFeed(ctx, professionalId, feedId)
  if (!recipient) return { skip: 'no_address' }
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

/** Tells a professional who was warned of a followed calendar that it can be read again. */
export async function writeCalendarReadable(
  ctx: Ctx,
  desk: Desk,
  { professionalId, feedId, readAt, wasClosed }: z.output<typeof CalendarRecovered>,
): Promise<Draft> {
  mayNotify(ctx)
  const { recipient, timeZone, feed } = await findFeed(ctx, professionalId, feedId)
  if (!recipient) return { skip: 'no_address' }
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

async function findFeed(ctx: Ctx, professionalId: ProfessionalId, feedId: string) {
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  const feed = recipient && (await listCalendarFeeds(ctx)).find(({ id }) => id === feedId)
  return { recipient, timeZone, feed }
}
