export const clinicInvite = {
  subject: 'A colleague invites you',
  preview: 'See who asks you, and decide.',
  title: 'An invitation to work together',
  what: '{name} invites you to belong to {clinic}.',
  may: 'Administrators of a clinic keep the working hours and time off of its members. They never see who your clients are, nor your notes or your money, and you can leave at any time, at once.',
  action: 'Look at the invitation',
  life: 'It can be answered until {moment}. Nothing changes before you accept.',
  unknown: 'You do not know who that is? Then do nothing, and nothing happens.',
  reason: 'You receive this letter because {name} invited you.',
} as const
