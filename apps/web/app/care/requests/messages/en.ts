export const en = {
  state: {
    waiting: 'Waiting for an answer',
    seen: 'Read, waiting for an answer',
    times_proposed: 'Times proposed',
    accepted: 'Booked',
    declined: 'Declined',
    withdrawn: 'Taken back',
    expired: 'Ended without an answer',
  },
  parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
} as const
