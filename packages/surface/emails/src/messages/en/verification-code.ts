export const verificationCode = {
  subject: 'Your verification code',
  preview: 'It works for {duration}.',
  title: 'Your verification code',
  enter: 'Enter this code on the page that asked for it.',
  expires: 'It works for {duration}. A newer code replaces it.',
  keep: 'Keep the code to yourself: we never ask for it by phone or message. If you did not ask for a code, you can ignore this letter and nothing will change.',
  reason: 'You receive this because somebody entered this address to continue on Kara.',
} as const
