export const calendarUnreadable = {
  subject: 'A calendar cannot be read',
  preview: 'Open times will be hidden unless it can be read again.',
  what: 'You follow the calendar “{name}” so that nobody can book you while it is busy. We have not been able to read it since {since}.',
  problem: {
    refused: 'Its address now leads somewhere that we do not call.',
    unreachable: 'Its server does not answer, or says that the calendar is gone.',
    not_a_calendar: 'What stands at its address is not a calendar. Often it is a page that asks for sign-in.',
    too_much: 'It has become too large for us to read, or a rule in it never comes to an end.',
  },
  until:
    'Until {closes} we go by what it said last. After that we offer no new times, because we cannot know when you are free. What is booked stays.',
  next: 'Give us its new address, or stop following it if you do not need it any more.',
  action: 'See your calendars',
  reason: 'You get this letter because you follow another calendar.',
} as const
