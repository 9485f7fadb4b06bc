import type { Id, SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { settleAs } from './steps/settle-as.ts'
import type { TimeOffId } from './store/time-off.ts'
import { aboutLeavers, leaversDue } from './subscriptions/about-leavers.ts'
import { aboutPartings, partingsDue } from './subscriptions/about-partings.ts'
import { aboutRequests, requestsDue } from './subscriptions/about-requests.ts'
import { extendTimeOff } from './verbs/add-time-off.ts'
import { letAbsenceStand } from './verbs/admit-absence.ts'
import { billSession } from './verbs/bill-session.ts'
import { completeWhenLeft } from './verbs/complete-session.ts'
import { noteAbsence } from './verbs/note-absence.ts'
import { lapseHold } from './verbs/release-hold.ts'
import { reverseSession } from './verbs/reverse-session.ts'

const OfSession = z.object({ sessionId: z.uuid(), companyId: z.uuid().nullable() })
const OfCancellation = OfSession.extend({ isLate: z.boolean() })
const OfMissed = OfSession.extend({ by: z.enum(['client', 'professional']) })
const OfDecision = z.object({ sessionId: z.uuid(), decision: z.enum(['accepted', 'upheld']) })
const OfHold = z.object({ holdId: z.uuid() })
const OfTimeOff = z.object({ timeOffId: z.uuid() })
const OfEnd = z.object({ sessionId: z.uuid() })

export const subscriptions: readonly Subscription[] = [
  ...aboutLeavers,
  ...aboutPartings,
  ...aboutRequests,
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
      if (companyId) await settleAs(ctx, sessionId as SessionId, 'completed')
    },
  },
  {
    event: 'session.cancelled',
    subscriber: 'scheduling.settle-credits',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      const { sessionId, companyId, isLate } = OfCancellation.parse(payload)
      if (companyId) await settleAs(ctx, sessionId as SessionId, isLate ? 'late_cancelled' : 'cancelled')
    },
  },
  {
    event: 'session.missed',
    subscriber: 'scheduling.settle-missed',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      const { sessionId, companyId, by } = OfMissed.parse(payload)
      if (companyId) await settleAs(ctx, sessionId as SessionId, `${by}_no_show`)
    },
  },
  {
    event: 'session.missed',
    subscriber: 'scheduling.bill-missed',
    queue: 'sessions',
    handle: (ctx, payload) => billSession(ctx, OfSession.parse(payload).sessionId as SessionId),
  },
  {
    event: 'session.failed',
    subscriber: 'scheduling.settle-failed',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      const { sessionId, companyId } = OfSession.parse(payload)
      if (companyId) await settleAs(ctx, sessionId as SessionId, 'failed')
    },
  },
  {
    event: 'session_appeal.decided',
    subscriber: 'scheduling.reverse-session',
    queue: 'sessions',
    handle: (ctx, payload) => {
      const { sessionId, decision } = OfDecision.parse(payload)
      return reverseSession(ctx, sessionId as SessionId, decision)
    },
  },
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
