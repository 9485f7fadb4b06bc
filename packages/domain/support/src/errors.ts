import { conflict, limitReached, notAllowed, notFound } from '@kara/kernel'

export const onlySupport = () => notAllowed('support.only_support', 'This page is for support staff.')
export const onlyWhoAsks = () =>
  notAllowed('support.only_who_asks', 'A conversation belongs to whoever asked support.')
export const reportMissing = () =>
  notFound('support.report_missing', 'No error page has shown this reference code.')
export const conversationMissing = () =>
  notFound('support.conversation_missing', 'This conversation is not there any more.')
export const tooFast = (waitSeconds: number) =>
  limitReached('support.too_fast', `That was a lot at once. Send it again in ${waitSeconds} s.`, {
    values: { waitSeconds },
  })
export const conversationFull = () =>
  limitReached('support.conversation_full', 'This conversation is full. Begin another one.')
export const heldByColleague = () =>
  conflict('support.held_by_colleague', 'A colleague has taken this conversation meanwhile.')
export const notHeld = () =>
  conflict('support.not_held', 'Only who has the conversation can hand it over or end it.')
export const alreadyEnded = () => conflict('support.already_ended', 'This conversation has ended already.')
export const noColleague = () =>
  conflict('support.no_colleague', 'A conversation goes to a colleague of support, and not back to oneself.')
