import { settleHold } from '@kara/credits'
import type { CompanyId, Id, ProfessionalId, SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { TimeOffId } from './store/time-off.ts'
import { extendTimeOff } from './verbs/add-time-off.ts'
import { billSession } from './verbs/bill-session.ts'
import { completeWhenLeft } from './verbs/complete-session.ts'
import { confirmTakenTime, lapseKeptTime } from './verbs/confirm-taken-time.ts'
import { redirectRequests } from './verbs/decline-request.ts'
import { expireRequest, remindOfRequest } from './verbs/expire-request.ts'
import { loseProposedTimes } from './verbs/lose-proposed-times.ts'
import { lapseHold } from './verbs/release-hold.ts'

const OfSession = z.object({ sessionId: z.uuid(), companyId: z.uuid().nullable() })
const OfCancellation = OfSession.extend({ isLate: z.boolean() })
const OfHold = z.object({ holdId: z.uuid() })
const OfTimeOff = z.object({ timeOffId: z.uuid() })
const OfRequest = z.object({ requestId: z.uuid().transform((id) => id as Id<'session_request'>) })
const OfBooking = z.object({ professionalId: z.uuid(), startsAt: z.string(), endsAt: z.string() })
const OfListing = z.object({ companyId: z.uuid(), professionalId: z.uuid() })
const OfEnd = z.object({ sessionId: z.uuid() })

export const subscriptions: readonly Subscription[] = [
  {
    event: 'session.completed',
    subscriber: 'scheduling.bill-completed',
    queue: 'sessions',
    handle: (ctx, payload) => billSession(ctx, OfSession.parse(payload).sessionId as SessionId),
  },
  {
    event: 'session.cancelled',
    subscriber: 'scheduling.bill-cancelled',
    queue: 'sessions',
    handle: (ctx, payload) => billSession(ctx, OfSession.parse(payload).sessionId as SessionId),
  },
  {
    event: 'session.completed',
    subscriber: 'scheduling.spend-credits',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      const { sessionId, companyId } = OfSession.parse(payload)
      if (companyId) await settleHold(ctx, sessionId as SessionId, 'spend', 'completed')
    },
  },
  {
    event: 'session.cancelled',
    subscriber: 'scheduling.settle-credits',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      const { sessionId, companyId, isLate } = OfCancellation.parse(payload)
      if (!companyId) return
      const [as, reason] = isLate
        ? (['spend', 'late_cancelled'] as const)
        : (['release', 'cancelled'] as const)
      await settleHold(ctx, sessionId as SessionId, as, reason)
    },
  },
  {
    event: 'session_request.time_taken',
    subscriber: 'scheduling.confirm-taken-time',
    queue: 'sessions',
    handle: (ctx, payload) => confirmTakenTime(ctx, OfRequest.parse(payload).requestId),
  },
  ...(['booking.confirmed', 'session.moved'] as const).map(
    (event): Subscription => ({
      event,
      subscriber: `scheduling.lose-proposed-times-${event === 'session.moved' ? 'moved' : 'booked'}`,
      queue: 'sessions',
      handle: (ctx, payload) => {
        const { professionalId, startsAt, endsAt } = OfBooking.parse(payload)
        return loseProposedTimes(ctx, { professionalId: professionalId as ProfessionalId, startsAt, endsAt })
      },
    }),
  ),
  {
    event: 'hub_listing.left',
    subscriber: 'scheduling.redirect-requests',
    queue: 'sessions',
    handle: (ctx, payload) => redirectRequests(ctx, OfListing.parse(payload).companyId as CompanyId),
  },
]

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'session_request.reminds',
    queue: 'sessions',
    handle: (ctx, payload) => remindOfRequest(ctx, OfRequest.parse(payload).requestId),
  },
  {
    kind: 'session_request.expires',
    queue: 'sessions',
    handle: (ctx, payload) => expireRequest(ctx, OfRequest.parse(payload).requestId),
  },
  {
    kind: 'session_request.kept_time_lapses',
    queue: 'sessions',
    handle: (ctx, payload) => lapseKeptTime(ctx, OfRequest.parse(payload).requestId),
  },
  {
    kind: 'slot_hold.lapses',
    queue: 'sessions',
    handle: (ctx, payload) => lapseHold(ctx, OfHold.parse(payload).holdId as Id<'slot_hold'>),
  },
  {
    kind: 'time_off.runs_out',
    queue: 'sessions',
    handle: (ctx, payload) => extendTimeOff(ctx, OfTimeOff.parse(payload).timeOffId as TimeOffId),
  },
  {
    kind: 'session.ends',
    queue: 'sessions',
    handle: (ctx, payload) => completeWhenLeft(ctx, OfEnd.parse(payload).sessionId as SessionId),
  },
]
