export const en = {
  not_allowed: 'Only the two people of a session can do this.',
  browser_unknown: 'Your browser does not keep cookies, so a time cannot be held for you.',
  slot_taken: 'Somebody was quicker: this time is taken.',
  slot_not_offered: 'This time can no longer be booked.',
  not_listed: 'This professional is not in this hub.',
  hold_missing: 'No time is held for you.',
  hold_lapsed: 'Your hold ran out and the time is free again.',
  hold_extended_before: 'A held time can be extended once.',
  session_missing: 'This session does not exist.',
  session_not_cancellable: 'This session has begun, or was already cancelled.',
  session_not_over: 'A session can be completed once it has begun.',
  hours_overlap: 'Two ranges of one day overlap, or a range ends before it starts.',
} as const
