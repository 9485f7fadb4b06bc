export const en = {
  not_allowed: 'Only whoever waits can do this.',
  not_listed: 'This professional is not in this hub.',
  waiting_for_requests: 'This professional agrees on times personally. Ask for a session instead.',
  waitlists_full:
    'You wait for {max} professionals, which is as many as possible. Stop waiting for one first.',
  waitlist_missing: 'You do not wait here any more.',
  waited_for_past: 'Choose a day that is still to come.',
}
