import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planBookingNotices, planIntakeReminder } from '../verbs/plan-booking-notices.ts'
import { planCancellationNotices } from '../verbs/plan-cancellation-notices.ts'
import { planSeriesBooked, planSeriesCancelled } from '../verbs/plan-series-booked.ts'
import { planMoveNotices, planSelfPayOffer, planSessionUpdate } from '../verbs/plan-session-update.ts'
import { on } from './on.ts'

const sessionNews = [
  'failed',
  'reversed',
  'upheld',
  'reviewed',
  'professional_parted',
  'funding_changed',
  'absence_reported',
  'absence_taken_back',
] as const

/** What a session's two people are told of it. */
export const aboutSessions: readonly Subscription[] = [
  on('booking.confirmed', 'plan-booking-notices', due.BookingConfirmed, planBookingNotices),
  on('session.cancelled', 'plan-cancellation-notices', due.SessionCancelled, planCancellationNotices),
  on('session_series.booked', 'plan-series-booked', due.SeriesBooked, planSeriesBooked),
  on('session_series.cancelled', 'plan-series-cancelled', due.SeriesCancelled, planSeriesCancelled),
  on('session.moved', 'plan-move-notices', due.SessionMoved, planMoveNotices),
  on('session.missed', 'plan-missed-notices', due.SessionMissed, (ctx, { by, ...session }) =>
    planSessionUpdate(ctx, by === 'client' ? 'missed' : 'professional_absent', session),
  ),
  ...sessionNews.map((update) =>
    on(`session.${update}`, `plan-${update.replaceAll('_', '-')}-notices`, due.SessionTold, (ctx, news) =>
      planSessionUpdate(ctx, update, news),
    ),
  ),
  on('session.self_pay_offered', 'plan-self-pay-offer', due.SelfPayOffered, planSelfPayOffer),
  on('intake.required', 'plan-intake-reminder', due.IntakeRequired, planIntakeReminder),
]
