export const clinicInvite = {
  subject: { member: 'A colleague invites you', desk: 'An invitation to work together' },
  preview: 'See who asks you, and decide.',
  title: 'An invitation to work together',
  what: {
    member: '{name} invites you to belong to {clinic}.',
    desk: '{name} invites you to keep the calendars of {clinic}.',
  },
  may: {
    member:
      'Administrators of a clinic keep the working hours and time off of its members. They never see who your clients are, nor your notes or your money, and you can leave at any time, at once.',
    desk: 'You see when the professionals there work, are taken and are off, and change their working hours and time off for them. Clients, notes and money are never shown to you. Every professional there is told who you are.',
  },
  action: 'Look at the invitation',
  life: 'It can be answered until {moment}. Nothing changes before you accept.',
  unknown: 'You do not know who that is? Then do nothing, and nothing happens.',
  reason: 'You receive this letter because {name} invited you.',
} as const
