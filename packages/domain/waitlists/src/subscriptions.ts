import type { PersonId, ProfessionalId } from '@kara/kernel'
import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { WaitlistEntryId } from './store.ts'
import { stopWaiting } from './verbs/leave-waitlist.ts'
import { hurryWaitlist, lookForFreeTime } from './verbs/look-for-free-time.ts'

const on = hearing('waitlists', 'sessions')

const OfProfessional = z.object({ professionalId: z.uuid().transform((id) => id as ProfessionalId) })
const OfBoth = OfProfessional.extend({ personId: z.uuid().transform((id) => id as PersonId) })
const OfBooking = OfBoth.extend({
  bookedAt: z.iso.datetime().transform((at) => Temporal.Instant.from(at)),
})
const OfEntry = z.object({ entryId: z.uuid().transform((id) => id as WaitlistEntryId) })

/** A time that is given back is looked at at once; whoever books waits no longer. */
export const subscriptions: readonly Subscription[] = [
  ...(['session.cancelled', 'session.moved'] as const).map((event) =>
    on(
      event,
      `hurry-waitlist-${event === 'session.moved' ? 'moved' : 'cancelled'}`,
      OfProfessional,
      (ctx, news) => hurryWaitlist(ctx, news.professionalId),
    ),
  ),
  on('booking.confirmed', 'stop-waiting', OfBooking, stopWaiting),
]

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'waitlist_entry.looks',
    queue: 'sessions',
    handle: (ctx, payload) => lookForFreeTime(ctx, OfEntry.parse(payload).entryId),
  },
]
