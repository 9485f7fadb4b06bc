export const en = {
  not_allowed: 'Only the client and the professional can do this.',
  handover_missing: 'This proposal does not exist.',
  handover_ended: 'This was answered before, taken back, or its time is over.',
  not_a_colleague: 'This professional does not work in that hub.',
  not_in_that_time: 'A session was moved or ended meanwhile. Look at the list again.',
  client_elsewhere: 'This person is not your client there.',
} as const
