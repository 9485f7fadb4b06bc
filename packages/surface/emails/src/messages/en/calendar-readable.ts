export const calendarReadable = {
  subject: 'A calendar can be read again',
  preview: 'There is nothing that you have to do.',
  what: 'We wrote to you that we could not read the calendar “{name}”. Since {when} we can again.',
  open: 'Your open times are offered again, except where that calendar is busy.',
  stayed: 'Your open times were offered all along, and what that calendar is busy with is up to date.',
  action: 'See your calendars',
  reason: 'You get this letter because you follow another calendar.',
} as const
