export const accountSecurity = {
  subject: {
    device: 'Your account was opened in a new browser',
    passkey_added: 'A passkey was added to your account',
    passkey_removed: 'A passkey was removed from your account',
    eid_added: 'The electronic ID was added to your account',
    eid_removed: 'The electronic ID was removed from your account',
    eid_name_approved: 'The name of your electronic ID is confirmed',
    eid_name_refused: 'The electronic ID was taken off your account',
    email_removed: 'An address was taken off your account',
    sign_in_removed: 'A sign-in was taken off your account',
  },
  preview: 'Was this you? If so, there is nothing to do.',
  what: {
    device: 'Somebody signed in to your account in a browser that we had not seen before.',
    passkey_added: 'From now on it protects your account in every new browser.',
    passkey_removed: 'It opens nothing any more.',
    eid_added: 'From now on it protects your account in every new browser.',
    eid_removed: 'It opens nothing any more, and its number is deleted.',
    eid_name_approved:
      'It differs from the name of your account, so somebody of our support compared the two. Everything stays as it is.',
    eid_name_refused:
      'Its name is not that of your account, and our support could not match the two. If it is yours, correct the name in your profile and add it again.',
    email_removed: 'Letters do not go there any more.',
    sign_in_removed:
      'The sign-in of a company you worked for, or work for, opens your account no more. Nobody there is told. Sign in with your private address from now on.',
  },
  unknown: 'A browser',
  action: 'See where your account is open',
  otherwise:
    'If this was not you, open the page above, sign out every other browser and choose a new password. Then tell support.',
  reason: 'You receive this because it concerns the safety of your account. It cannot be turned off.',
} as const
