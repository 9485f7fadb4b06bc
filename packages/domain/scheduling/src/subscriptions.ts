import type { Id, SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { contactsTried, reviewDecisions } from './contracts.ts'
import { settleAs } from './steps/settle-as.ts'
import type { TimeOffId } from './store/time-off.ts'
import { aboutLeavers, leaversDue } from './subscriptions/about-leavers.ts'
import { aboutPartings, partingsDue } from './subscriptions/about-partings.ts'
import { aboutRequests, requestsDue } from './subscriptions/about-requests.ts'
import { on } from './subscriptions/on.ts'
import { extendTimeOff } from './verbs/add-time-off.ts'
import { letAbsenceStand } from './verbs/admit-absence.ts'
import { billSession } from './verbs/bill-session.ts'
import { completeWhenLeft } from './verbs/complete-session.ts'
import { noteAbsence } from './verbs/note-absence.ts'
import { lapseHold } from './verbs/release-hold.ts'
import { endReviewed, reverseSession } from './verbs/reverse-session.ts'

const OfSession = z.object({ sessionId: z.uuid(), companyId: z.uuid().nullable() })
const OfCancellation = OfSession.extend({ isLate: z.boolean() })
const OfMissed = OfSession.extend({ by: z.enum(['client', 'professional']) })
const OfDecision = z.object({ sessionId: z.uuid(), decision: z.enum(['accepted', 'upheld']) })
const OfReview = z.object({
  sessionId: z.uuid(),
  decision: z.enum(reviewDecisions),
  contactTried: z.enum(contactsTried),
})
const OfHold = z.object({ holdId: z.uuid() })
const OfTimeOff = z.object({ timeOffId: z.uuid() })
const OfEnd = z.object({ sessionId: z.uuid() })

export const subscriptions: readonly Subscription[] = [
  ...aboutLeavers,
  ...aboutPartings,
  ...aboutRequests,
  on('session.completed', 'bill-completed', OfSession, (ctx, news) =>
    billSession(ctx, news.sessionId as SessionId),
  ),
  on('session.cancelled', 'bill-cancelled', OfSession, (ctx, news) =>
    billSession(ctx, news.sessionId as SessionId),
  ),
  on('session.completed', 'spend-credits', OfSession, async (ctx, { sessionId, companyId }) => {
    if (companyId) await settleAs(ctx, sessionId as SessionId, 'completed')
  }),
  on('session.cancelled', 'settle-credits', OfCancellation, async (ctx, { sessionId, companyId, isLate }) => {
    if (companyId) await settleAs(ctx, sessionId as SessionId, isLate ? 'late_cancelled' : 'cancelled')
  }),
  on('session.missed', 'settle-missed', OfMissed, async (ctx, { sessionId, companyId, by }) => {
    if (companyId) await settleAs(ctx, sessionId as SessionId, `${by}_no_show`)
  }),
  on('session.missed', 'bill-missed', OfSession, (ctx, news) =>
    billSession(ctx, news.sessionId as SessionId),
  ),
  on('session.failed', 'settle-failed', OfSession, async (ctx, { sessionId, companyId }) => {
    if (companyId) await settleAs(ctx, sessionId as SessionId, 'failed')
  }),
  on('session_appeal.decided', 'reverse-session', OfDecision, (ctx, { sessionId, decision }) =>
    reverseSession(ctx, sessionId as SessionId, decision),
  ),
  on('session_review.decided', 'end-reviewed', OfReview, (ctx, { sessionId, ...found }) =>
    endReviewed(ctx, sessionId as SessionId, found),
  ),
]

export const dueHandlers: readonly DueHandler[] = [
  ...leaversDue,
  ...partingsDue,
  ...requestsDue,
  {
    kind: 'session.grace_ends',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await noteAbsence(ctx, OfEnd.parse(payload).sessionId as SessionId)
    },
  },
  {
    kind: 'session.absence_stands',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await letAbsenceStand(ctx, OfEnd.parse(payload).sessionId as SessionId)
    },
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
