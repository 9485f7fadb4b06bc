export const en = {
  problem: 'The metadata cannot be read at its address',
  problemWhat:
    'Sign-in goes on with what we have. A new certificate would not reach us until the address answers again.',
  load: 'Load it from another address',
  proposal: 'Your provider asks for a change',
  otherAddress:
    'Its metadata now names another sign-in address. People go on using the present one until you approve. Ask your IT first: whoever can change the metadata could send people elsewhere.',
  otherProvider:
    'Its metadata now names another identifier, as after a move to another tenant. Approving makes a draft to test; people go on using the present connection meanwhile.',
  entityId: 'Identifier it asks for',
  ssoUrl: 'Sign-in address it asks for',
  approveAddress: 'Approve the new address',
  approveProvider: 'Make a draft of it',
  checked: 'Metadata last looked at {when}. We look daily and add new certificates by ourselves.',
} as const
