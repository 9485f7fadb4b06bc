import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planBookingNotices, planIntakeReminder } from '../verbs/plan-booking-notices.ts'
import { planCancellationNotices } from '../verbs/plan-cancellation-notices.ts'
import { planSeriesBooked, planSeriesCancelled } from '../verbs/plan-series-booked.ts'
import { planMoveNotices, planSelfPayOffer, planSessionUpdate } from '../verbs/plan-session-update.ts'

/** What a session's two people are told of it. */
export const aboutSessions: readonly Subscription[] = [
  {
    event: 'booking.confirmed',
    subscriber: 'notifications.plan-booking-notices',
    queue: 'notices',
    handle: (ctx, payload) => planBookingNotices(ctx, due.BookingConfirmed.parse(payload)),
  },
  {
    event: 'session.cancelled',
    subscriber: 'notifications.plan-cancellation-notices',
    queue: 'notices',
    handle: (ctx, payload) => planCancellationNotices(ctx, due.SessionCancelled.parse(payload)),
  },
  {
    event: 'session_series.booked',
    subscriber: 'notifications.plan-series-booked',
    queue: 'notices',
    handle: (ctx, payload) => planSeriesBooked(ctx, due.SeriesBooked.parse(payload)),
  },
  {
    event: 'session_series.cancelled',
    subscriber: 'notifications.plan-series-cancelled',
    queue: 'notices',
    handle: (ctx, payload) => planSeriesCancelled(ctx, due.SeriesCancelled.parse(payload)),
  },
  {
    event: 'session.moved',
    subscriber: 'notifications.plan-move-notices',
    queue: 'notices',
    handle: (ctx, payload) => planMoveNotices(ctx, due.SessionMoved.parse(payload)),
  },
  {
    event: 'session.missed',
    subscriber: 'notifications.plan-missed-notices',
    queue: 'notices',
    handle: (ctx, payload) => {
      const { by, ...session } = due.SessionMissed.parse(payload)
      return planSessionUpdate(ctx, by === 'client' ? 'missed' : 'professional_absent', session)
    },
  },
  ...(['failed', 'reversed', 'upheld', 'professional_parted', 'absence_reported'] as const).map(
    (update): Subscription => ({
      event: `session.${update}`,
      subscriber: `notifications.plan-${update.replaceAll('_', '-')}-notices`,
      queue: 'notices',
      handle: (ctx, payload) => planSessionUpdate(ctx, update, due.SessionTold.parse(payload)),
    }),
  ),
  {
    event: 'session.self_pay_offered',
    subscriber: 'notifications.plan-self-pay-offer',
    queue: 'notices',
    handle: (ctx, payload) => planSelfPayOffer(ctx, due.SelfPayOffered.parse(payload)),
  },
  {
    event: 'intake.required',
    subscriber: 'notifications.plan-intake-reminder',
    queue: 'notices',
    handle: (ctx, payload) => planIntakeReminder(ctx, due.IntakeRequired.parse(payload)),
  },
]
