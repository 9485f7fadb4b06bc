import type { CompanyId, Id, ProfessionalId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { confirmTakenTime, lapseKeptTime } from '../verbs/confirm-taken-time.ts'
import { redirectRequests } from '../verbs/decline-request.ts'
import { expireRequest, remindOfRequest } from '../verbs/expire-request.ts'
import { loseProposedTimes } from '../verbs/lose-proposed-times.ts'
import { on } from './on.ts'

const OfRequest = z.object({ requestId: z.uuid().transform((id) => id as Id<'session_request'>) })
const OfBooking = z.object({ professionalId: z.uuid(), startsAt: z.string(), endsAt: z.string() })
const OfListing = z.object({ companyId: z.uuid(), professionalId: z.uuid() })

/** What ends, moves on or loses its times by itself. */
export const aboutRequests: readonly Subscription[] = [
  on('session_request.time_taken', 'confirm-taken-time', OfRequest, (ctx, news) =>
    confirmTakenTime(ctx, news.requestId),
  ),
  ...(['booking.confirmed', 'session.moved'] as const).map((event) =>
    on(
      event,
      `lose-proposed-times-${event === 'session.moved' ? 'moved' : 'booked'}`,
      OfBooking,
      (ctx, { professionalId, startsAt, endsAt }) =>
        loseProposedTimes(ctx, { professionalId: professionalId as ProfessionalId, startsAt, endsAt }),
    ),
  ),
  on('hub_listing.left', 'redirect-requests', OfListing, (ctx, news) =>
    redirectRequests(ctx, news.companyId as CompanyId),
  ),
  on('hub_listing.removed', 'redirect-requests-removed', OfListing, (ctx, news) =>
    redirectRequests(ctx, news.companyId as CompanyId),
  ),
]

export const requestsDue: readonly DueHandler[] = [
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
]
