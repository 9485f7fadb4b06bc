/** How the states of a listing look. */
export const listingTones = {
  invited: 'waiting',
  accepted: 'positive',
  declined: 'neutral',
  withdrawn: 'neutral',
  left: 'neutral',
} as const
