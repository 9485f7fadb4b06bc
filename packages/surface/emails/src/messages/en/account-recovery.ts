export const accountRecovery = {
  subject: {
    asked: 'Somebody says they lost the key to your account',
    ready: 'The key can be taken off your account now',
    done: 'The keys were taken off your account',
    stopped: 'Your account stays protected as it was',
    refused: 'Your account stays protected as it was',
    shown: 'Your account stays protected as it was',
  },
  previewOpen: 'If this was not you, one click stops it.',
  previewOver: 'What came of it, and where to look.',
  what: {
    asked:
      'Somebody who signed in to your account says that every passkey and electronic ID is lost, and asks support to take them off. Nothing has changed yet: first there is a wait, and two people of support check who it is.',
    ready: 'The wait is over and support was convinced that it is you. The next step is yours alone.',
    done: 'Every passkey and the electronic ID are taken off, and every other browser is signed out. Until you add a new key, your sign-in alone protects the account.',
    stopped: 'The request to take the keys off was stopped. Nothing was changed.',
    refused: 'Support was not convinced by the request to take the keys off. Nothing was changed.',
    shown:
      'A key of your account was just used, so the request to take the keys off has ended. Nothing was changed.',
  },
  until: 'Nothing happens before {moment}',
  stop: 'This was not me: stop it',
  stopText: 'You do not have to sign in for that. It also serves when you have found the key.',
  confirmText: 'Was it you? Then support can only help once you have said so from here:',
  confirm: 'Yes, it was me.',
  goOnText: 'Sign in and go on:',
  goOn: 'Take the keys off.',
  security: 'See what protects your account',
  otherwise: 'If this was not you, write to support at once.',
  reason: 'You receive this because it concerns the safety of your account. It cannot be turned off.',
} as const
