import { conflict, notAllowed, precondition } from '@kara/kernel'

export const notForYou = () =>
  notAllowed(
    'feedback.not_allowed',
    'Only the client speaks of a session, and only its professional learns of it.',
  )
export const givenBefore = () =>
  conflict('feedback.given_before', 'You have said something of this session before.')
export const notOpen = () =>
  precondition('feedback.not_open', 'A session can be spoken of in the two weeks after it was held.')
