export const standingChanged = {
  subject: {
    asked: 'A question from us',
    declined: 'About your application',
    approved: 'You are approved',
    hidden: 'Your page is hidden',
    shown: 'Your page is back',
    refused: 'A document needs another look',
  },
  preview: 'Your answer is one press away.',
  what: {
    asked: 'We look at what you sent us and need one more thing from you.',
    declined: 'We looked at your application and cannot approve it as it is. You can answer below.',
    approved: 'Companies can find you from now on. Set your hours and services, so that people can book you.',
    hidden:
      'Something that we confirmed has run out, so no hub shows you now. Sessions that are booked stay. Send us the renewal and your page comes back.',
    shown: 'Thank you for the renewal. Hubs show you again, and people can book you.',
    refused: 'We could not confirm something that you entered.',
  },
  message: 'What we wrote',
  action: {
    asked: 'Answer',
    declined: 'Read and answer',
    approved: 'See your page',
    hidden: 'Send the renewal',
    shown: 'See your page',
    refused: 'See what is missing',
  },
  reason: 'You get this letter because you applied to be found as a professional.',
} as const
