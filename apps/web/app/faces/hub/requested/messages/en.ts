export const en = {
  title: 'Request sent',
  heading: 'Your request is on its way',
  before: 'You have asked before',
  lead: '{name} will answer you. There is nothing you need to do until then.',
  beforeText: 'A request to {name} is open already, so a second one was not sent. This is the first.',
  who: 'With',
  what: 'What',
  state: 'Status',
  replyBy: 'Answer by',
  wishes: 'You could come',
  anyTime: 'You left the times open',
  next: 'What happens now',
  step1:
    'A time that you named is booked for you, or you get a few times to choose from, by letter and in your own place.',
  step2: 'If that time passes in silence, a reminder goes out and you are told.',
  step3: 'After as long again the request ends and you are shown two others who could help.',
  noSession:
    'It is not a session yet: none shows in your own place until a time is agreed, and nothing is charged.',
  home: 'See it in your own place',
  hub: 'Back to the hub',
} as const
