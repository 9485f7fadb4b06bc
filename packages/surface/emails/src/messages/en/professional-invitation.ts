export const professionalInvitation = {
  subject: 'An invitation for you',
  preview: 'Read the terms, then accept or decline.',
  title: 'You are invited to a new hub',
  what: 'A company would like you to be one of the professionals its people can choose.',
  answerBefore: 'Please answer before {moment}',
  message: 'Their words',
  terms:
    'The invitation shows what you would be paid, how people book and how to leave again. Nothing is shared before you accept.',
  action: 'Read the invitation',
  calendar: 'You keep one calendar: a time that is taken in one hub is taken in all of them.',
  reason: 'You receive this because you have a profile as a professional on Kara.',
} as const
