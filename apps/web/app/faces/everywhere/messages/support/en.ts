export const en = {
  title: 'Support',
  heading: 'Support',
  lead: 'People answer, in English and in Icelandic.',
  address: 'Address',
  reference: 'Your reference code',
  subject: 'A question',
  talk: 'Talk with support here',
  write: 'Write a letter',
  say: 'Say what you wanted to do and what you saw instead. If a page showed you a reference code, put it in: it opens exactly that one event. Leave out why you use the service; support does not need to know.',
  sees: 'Support sees no notes, no answers to a professional’s questions and no video. It looks up what happened by codes, and what it looks at is on record.',
  urgent:
    'Support is no help in an emergency. In danger call the emergency number where you are; in Iceland that is 112.',
} as const
