import type { BookedSession } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { calendarFile } from './calendar-file.ts'
import type { Attachment } from './draft.ts'

/** The calendar file of a session as a letter carries it. */
export function sessionAttachment(
  booked: BookedSession,
  as: {
    readonly url: string
    readonly locale: 'en' | 'is'
    readonly writtenAt: Temporal.Instant
    readonly isCancelled: boolean
  },
): Attachment {
  const { method, text } = calendarFile({
    ...as,
    sessionId: booked.id,
    sequence: booked.calendarSequence,
    startsAt: Temporal.Instant.from(booked.startsAt),
    endsAt: Temporal.Instant.from(booked.endsAt),
  })
  return {
    filename: 'reserved-time.ics',
    content: new TextEncoder().encode(text),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  }
}
