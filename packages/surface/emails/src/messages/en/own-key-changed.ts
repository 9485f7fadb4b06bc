export const ownKeyChanged = {
  subject: {
    turned_on: 'Your own key is on',
    other_passphrase: 'Your own key has another passphrase',
    other_code: 'Your own key has another recovery code',
    turned_off: 'Your own key was turned off',
    given_up: 'Your own key was given up as lost',
  },
  preview: 'Was this you? If so, there is nothing to do.',
  what: {
    turned_on:
      'What you write is now sealed in your browser. Only your passphrase or your recovery code opens it: keep the code on paper, as we cannot help you back in.',
    other_passphrase: 'The passphrase before opens nothing any more. Your recovery code is still the same.',
    other_code:
      'The recovery code before opens nothing any more, so throw its paper away. Your passphrase is still the same.',
    turned_off:
      'We seal what you write again. What is still under the key opens with it alone, until you move it.',
    given_up:
      'What is under the key stays sealed, and opens should the passphrase or the code be found. What you write from now on is sealed by us, until you turn on a new key.',
  },
  action: 'See your own key',
  otherwise:
    'If this was not you, somebody was at your account: sign out every other browser, choose a new password, and tell support.',
  reason: 'You receive this because it concerns the safety of your account. It cannot be turned off.',
} as const
