export const en = {
  not_allowed: 'Only the client and the professional can do this.',
  proposal_missing: 'This proposal does not exist.',
  proposal_ended: 'This was answered before, taken back, or its time is over.',
  already_asked: 'Your client is asked about a series already. Take that one back first.',
  asked_already: 'Your client is asked about more credits already. Take that one back first.',
  not_sponsored: 'That company pays none of your sessions with this client.',
  times_gone: 'Some of these times cannot be had any more. Look at the dates again.',
  not_proposed: 'A time was chosen that was not proposed.',
} as const
