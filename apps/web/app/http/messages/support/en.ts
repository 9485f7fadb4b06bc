export const en = {
  only_support: 'This page is for support staff.',
  only_who_asks: 'A conversation belongs to whoever asked support.',
  conversation_missing: 'This conversation is not there any more.',
  too_fast: 'That was a lot at once. What you wrote is still here: send it again in {waitSeconds} seconds.',
  conversation_full: 'This conversation is full. Begin another one.',
  held_by_colleague: 'A colleague has taken this conversation meanwhile. What you wrote was not sent.',
  not_held: 'Only who has the conversation can hand it over.',
  already_ended: 'This conversation has ended already.',
  no_colleague: 'Choose a colleague.',
  report_missing: 'No error page has shown this reference code.',
} as const
