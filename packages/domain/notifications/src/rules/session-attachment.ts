import type { BookedSession } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { calendarFileOfMany } from './calendar-file.ts'
import type { Attachment } from './draft.ts'

interface FileFacts {
  readonly locale: 'en' | 'is'
  readonly writtenAt: Temporal.Instant
  readonly isCancelled: boolean
}

/** The calendar file of a session as a letter carries it. */
export function sessionAttachment(
  booked: BookedSession,
  as: FileFacts & { readonly url: string },
): Attachment {
  return sessionsAttachment([booked], { ...as, urlOf: () => as.url })
}

/** One calendar file of several sessions. */
export function sessionsAttachment(
  sessions: readonly BookedSession[],
  { urlOf, ...as }: FileFacts & { readonly urlOf: (sessionId: string) => string },
): Attachment {
  const entries = sessions.map(({ id, calendarSequence, startsAt, endsAt, language }) => ({
    ...as,
    url: urlOf(id),
    sessionId: id,
    sequence: calendarSequence,
    language,
    startsAt: Temporal.Instant.from(startsAt),
    endsAt: Temporal.Instant.from(endsAt),
  }))
  const { method, text } = calendarFileOfMany(as.locale, as.isCancelled, entries)
  return {
    filename: 'reserved-time.ics',
    content: new TextEncoder().encode(text),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  }
}
