export const en = {
  title: 'No hub here',
  unknown: {
    title: 'There is no hub at this address',
    why: 'The address may have a slip in it, or the hub is not open yet.',
    now: 'Check the address in the letter or on the page that led you here.',
  },
  paused: {
    title: 'This hub is taking a break',
    why: 'It cannot be used for the moment. Sessions that are already booked take place.',
    now: 'You find your own sessions in your account, as always.',
  },
  closed: {
    title: 'This hub has closed',
    why: 'The company no longer offers it. Your account and its history stay yours.',
    now: 'You find them where you sign in yourself.',
  },
  toApp: 'To your account',
} as const
