export const credentialExpiring = {
  subject: {
    licence: 'Your licence ends on {day}',
    certificate: 'Your certificate ends on {day}',
    insurance: 'Your insurance ends on {day}',
  },
  preview: 'Send us the renewal before then.',
  what: 'Enter the renewed one with its document and we look at it, usually within two working days.',
  after:
    'After its last day no hub shows you until a renewal is confirmed. Sessions that are booked stay, and you would see which of them come after that day.',
  action: 'Enter the renewal',
  reason: 'You get this letter because we confirmed it for your page.',
} as const
