export const en = {
  title: 'Request a session',
  heading: 'Request a session with {name}',
  lead: 'Say what you need and when you could come. Nothing is booked or charged until a time is agreed.',
  closed: {
    left: 'Your employment at this company has ended, so its sessions are closed to you. What you had stays in your own place.',
    never: 'This hub is for people who work at its company. Your account is not one of them.',
  },
  declineText: 'Without the terms nothing can be sent. Declining leads back to the profile.',
} as const
