import type { Calendar } from './offer.ts'

type Reach = Pick<Calendar, 'noticeHours' | 'bookableWeeks'>

/** How early and how far ahead somebody is booked in a hub: its own rule narrows what they set, and never widens it. */
export function narrowed(own: Reach, hub: Reach | null): Reach & Pick<Calendar, 'narrowedByHub'> {
  if (!hub) return own
  return {
    noticeHours: Math.max(own.noticeHours, hub.noticeHours),
    bookableWeeks: Math.min(own.bookableWeeks, hub.bookableWeeks),
    narrowedByHub: {
      notice: hub.noticeHours > own.noticeHours,
      period: hub.bookableWeeks < own.bookableWeeks,
    },
  }
}
