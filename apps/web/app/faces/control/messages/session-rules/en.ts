export const en = {
  title: 'Rules of sessions',
  lead: 'How far ahead people book, until when a session is cancelled free of charge, and what happens when somebody does not come or does not answer.',
  names: {
    cutOffHours: 'Free cancellation until',
    graceMinutes: 'Waiting for somebody who is late',
    appealDays: 'Time to object',
    undoMinutes: 'Taking a booking back',
    replyDays: 'Answer to a request',
    noticeHours: 'Booked at the latest',
    bookableWeeks: 'Booked ahead',
  },
  units: {
    cutOffHours: 'hours before',
    graceMinutes: 'minutes',
    appealDays: 'days',
    undoMinutes: 'minutes',
    replyDays: 'days',
    noticeHours: 'hours before',
    bookableWeeks: 'weeks',
  },
  effects: {
    cutOffHours:
      'Up to then the credit comes back whole. Later it is used, and the professional is paid for late cancellations as agreed. From {min} to {max}.',
    graceMinutes:
      'So long after the start the other one waits. Then the session counts as missed: the credit is used if it was your employee, and comes back if it was the professional. From {min} to {max}.',
    appealDays:
      'So long somebody who was marked as absent can object. Our support decides, and you learn of neither. From {min} to {max}.',
    undoMinutes:
      'So long after booking nobody is written to, and taking it back leaves no trace. 0: it is told at once. From {min} to {max}.',
    replyDays:
      'By then a professional answers; otherwise both are reminded. After as long again the request ends, and others are named. From {min} to {max}.',
    noticeHours:
      'A time that begins sooner is not offered. Professionals who want more notice keep theirs; 0: as each of them says. From {min} to {max}.',
    bookableWeeks:
      'Times further ahead are not offered yet. Professionals who open fewer weeks keep theirs; 26: as each of them says. From {min} to {max}.',
  },
  save: 'Save the rules',
  saving: 'Saving…',
  saved: 'Saved. The rules hold for everything that is booked or asked for from now on.',
  keepsTitle: 'What is booked keeps its rules',
  keeps:
    'Sessions and requests that are there already stay under the rules they were made under. Everybody reads the rules before they book; professionals see them beside your terms.',
  noHub: 'Your company has no hub yet.',
  toHub: 'Begin with its address and its look',
} as const
