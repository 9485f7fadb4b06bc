import { writeBookingConfirmation } from '../../reads/write-booking-confirmation.ts'
import { writeCancellation } from '../../reads/write-cancellation.ts'
import { writeIntakeDue } from '../../reads/write-intake-due.ts'
import { writeReminder } from '../../reads/write-reminder.ts'
import { writeRequestUpdate } from '../../reads/write-request-update.ts'
import { writeSeriesBooked, writeSeriesCancelled } from '../../reads/write-series-booked.ts'
import { writeSessionUpdate } from '../../reads/write-session-update.ts'
import { writeWaitlistUpdate } from '../../reads/write-waitlist-update.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'

/** The letters that a session's two people get of it. */
export const sessionLetters: readonly PlannedLetter[] = [
  plannedLetter(due.ConfirmationDue, writeBookingConfirmation, {
    kind: 'notice.booking_confirmed',
    order: ({ sessionId, audience }) => ({
      letter: 'booking_confirmed',
      causeKey: sessionId,
      recipientKind: audience,
    }),
  }),
  ...(['reminder_day', 'reminder_hour'] as const).map((letter) =>
    plannedLetter(
      due.ReminderDue,
      (ctx, desk, about, writtenAt) => writeReminder(ctx, desk, { ...about, letter }, writtenAt),
      {
        kind: `notice.${letter}`,
        // A moved session reminds again, at its new time.
        order: ({ sessionId, audience, startsAt }) => ({
          letter,
          causeKey: `${sessionId}|${startsAt}`,
          recipientKind: audience,
        }),
      },
    ),
  ),
  plannedLetter(due.SeriesDue, writeSeriesBooked, {
    kind: 'notice.series_booked',
    order: ({ seriesId, audience }) => ({
      letter: 'series_booked',
      causeKey: seriesId,
      recipientKind: audience,
    }),
  }),
  plannedLetter(due.SeriesDue, writeSeriesCancelled, {
    kind: 'notice.series_cancelled',
    order: ({ seriesId, audience, sessionIds = [] }) => ({
      letter: 'series_cancelled',
      causeKey: `${seriesId}|${sessionIds[0]}|${sessionIds.length}`,
      recipientKind: audience,
    }),
  }),
  plannedLetter(due.CancellationDue, writeCancellation, {
    kind: 'notice.booking_cancelled',
    order: ({ sessionId, audience }) => ({
      letter: 'booking_cancelled',
      causeKey: sessionId,
      recipientKind: audience,
    }),
  }),
  plannedLetter(due.SessionUpdateDue, writeSessionUpdate, {
    kind: 'notice.session_update',
    order: ({ sessionId, audience, update, startsAt }) => ({
      letter: 'session_update',
      causeKey: `${sessionId}|${update}|${startsAt}`,
      recipientKind: audience,
    }),
  }),
  plannedLetter(due.IntakeRequired, writeIntakeDue, {
    kind: 'notice.intake_due',
    order: ({ sessionId, dueAt }) => ({
      letter: 'intake_due',
      causeKey: `${sessionId}|${dueAt}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.WaitlistChanged, writeWaitlistUpdate, {
    kind: 'notice.waitlist_update',
    order: ({ entryId, update, turn }) => ({
      letter: 'waitlist_update',
      causeKey: `${entryId}|${update}|${turn}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.RequestDue, writeRequestUpdate, {
    kind: 'notice.request_update',
    order: ({ requestId, turn, audience }) => ({
      letter: 'request_update',
      causeKey: `${requestId}|${turn}`,
      recipientKind: audience,
    }),
  }),
]
