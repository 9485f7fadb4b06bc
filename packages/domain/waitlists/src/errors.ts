import { limitReached, notAllowed, notFound, precondition } from '@kara/kernel'

export const notForYou = () => notAllowed('waitlists.not_allowed', 'Only whoever waits can do this.')
export const notListed = () => notFound('waitlists.not_listed', 'This professional is not in this hub.')
export const waitingForRequests = () =>
  precondition(
    'waitlists.waiting_for_requests',
    'This professional agrees on times personally. Ask for a session instead.',
  )
export const waitlistsFull = (max: number) =>
  limitReached('waitlists.waitlists_full', 'You wait for as many professionals as possible.', {
    values: { max },
  })
export const waitlistMissing = () => notFound('waitlists.waitlist_missing', 'You do not wait here.')
export const timeNotOffered = (reason: string) =>
  precondition('waitlists.time_not_free', 'This time cannot be booked, so it cannot be offered.', {
    values: { reason },
  })
export const timeTooLate = () =>
  precondition('waitlists.time_too_late', 'They wait for an earlier time than this one.')
export const waitedForPast = () =>
  precondition('waitlists.waited_for_past', 'Choose a day that is still to come.')
