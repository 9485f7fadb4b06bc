export const en = {
  not_allowed: 'Only whoever waits can do this.',
  not_listed: 'This professional is not in this hub.',
  waiting_for_requests: 'This professional agrees on times personally. Ask for a session instead.',
  waitlists_full:
    'You wait for {max} professionals, which is as many as possible. Stop waiting for one first.',
  waitlist_missing: 'You do not wait here any more.',
  offer_when: 'Choose a time to offer.',
  time_not_free: 'This time cannot be booked any more, so it was not offered.',
  time_too_late: 'They wait for an earlier time than this one.',
  waited_for_past: 'Choose a day that is still to come.',
}
