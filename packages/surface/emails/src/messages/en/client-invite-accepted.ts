export const clientInviteAccepted = {
  subject: 'Your invitation was accepted',
  preview: 'You can now agree on a first time.',
  title: 'Your invitation was accepted',
  what: 'You can book a time together from now on.',
  action: 'Open the page about them',
  reason: 'You receive this letter because you sent the invitation.',
} as const
