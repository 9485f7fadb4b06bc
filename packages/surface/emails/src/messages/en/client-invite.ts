export const clientInvite = {
  subject: 'You are invited',
  preview: 'Somebody you know would like to book times with you here.',
  title: 'An invitation to you',
  what: '{professional} invites you to Kara, where the two of you agree on times, meet and write in private.',
  how: 'Behind the link you read who it is, and decide. You need an account with the address to which this letter came; if you have one already, sign in with it.',
  action: 'Look at the invitation',
  life: 'The link works until {moment}. Nothing is shared before you accept.',
  unknown: 'You do not know who that is? Then do nothing, and no other letter comes because of this.',
  reason: 'You receive this one letter because {professional} wrote your address.',
} as const
