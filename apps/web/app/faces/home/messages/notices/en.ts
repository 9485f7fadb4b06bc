export const en = {
  title: 'Messages by mail',
  link: 'Choose which messages come by mail',
  lead: 'These can be left out. What you have to know comes always: that something is booked, moved or cancelled, what happened to your credits and payments, and what is about the safety of your account.',
  back: 'Profile',
  wanted: 'Comes by mail',
  notices: {
    reminder_day: 'A reminder 24 hours before a session',
    reminder_hour: 'A reminder one hour before a session',
    feedback_asked: 'After a session: how it was',
    wellbeing_due: 'Every two weeks: the five questions about how you are',
  },
  hints: {
    reminder_day: 'With the way to move or cancel it, while that is free.',
    reminder_hour: 'With the way in.',
    feedback_asked: 'On the morning after, about each professional once a month at most.',
    wellbeing_due: 'Only if you answered them before, and once each time.',
  },
  quiet:
    'Subjects never say what a message is about. What can wait does not come between ten at night and seven in the morning, in your time zone: {zone}.',
  save: 'Save',
  busy: 'Saving…',
  saved: 'Saved. It holds from the next message on.',
} as const
