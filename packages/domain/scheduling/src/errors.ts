import { conflict, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'

export const notForYou = () =>
  notAllowed('scheduling.not_allowed', 'Only the two people of a session can do this.')
export const browserUnknown = () =>
  precondition(
    'scheduling.browser_unknown',
    'Your browser does not keep cookies, so a time cannot be held for you.',
  )
export const slotTaken = () => conflict('scheduling.slot_taken', 'Somebody was quicker: this time is taken.')
export const slotNotOffered = (reason: string) =>
  precondition('scheduling.slot_not_offered', 'This time can no longer be booked.', { values: { reason } })
export const notListed = () => notFound('scheduling.not_listed', 'This professional is not in this hub.')
export const holdMissing = () => notFound('scheduling.hold_missing', 'No time is held for you.')
export const holdLapsed = () =>
  conflict('scheduling.hold_lapsed', 'Your hold ran out and the time is free again.')
export const holdExtendedBefore = () =>
  limitReached('scheduling.hold_extended_before', 'A held time can be extended once.')
export const sessionMissing = () => notFound('scheduling.session_missing', 'This session does not exist.')
export const sessionNotCancellable = () =>
  conflict('scheduling.session_not_cancellable', 'This session has begun, or was already cancelled.')
export const sessionNotOver = () =>
  precondition('scheduling.session_not_over', 'A session can be completed once it has begun.')
export const hoursOverlap = () =>
  precondition('scheduling.hours_overlap', 'Two ranges of one day overlap, or a range ends before it starts.')
