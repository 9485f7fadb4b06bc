import { conflict, notAllowed, notFound, precondition } from '@kara/kernel'

export const notForYou = () =>
  notAllowed('proposals.not_allowed', 'Only the client and the professional of a proposal can do this.')
export const proposalMissing = () => notFound('proposals.proposal_missing', 'This proposal does not exist.')
export const proposalEnded = () =>
  conflict('proposals.proposal_ended', 'This was answered before, taken back, or its time is over.')
export const alreadyAsked = () =>
  conflict('proposals.already_asked', 'This client is asked about a series already.')
export const askedAlready = () =>
  conflict('proposals.asked_already', 'This client is asked about more credits already.')
export const notSponsored = () =>
  precondition('proposals.not_sponsored', 'That company pays none of your sessions with this client.')
export const timesGone = (startsAt: readonly string[]) =>
  conflict('proposals.times_gone', 'Some of these times cannot be had any more.', {
    values: { times: startsAt.join(' ') },
  })
export const notProposed = () =>
  precondition('proposals.not_proposed', 'A time was chosen that was not proposed.')
