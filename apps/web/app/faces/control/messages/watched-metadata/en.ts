export const en = {
  problem: {
    saml: 'The metadata cannot be read at its address',
    oidc: 'What your provider publishes about itself cannot be read',
  },
  problemWhat: {
    saml: 'Sign-in goes on with what we have. A new certificate would not reach us until the address answers again.',
    oidc: 'Sign-in goes on with what we have. A changed address would not reach us until the provider answers again.',
  },
  load: 'Load it from another address',
  proposal: 'Your provider asks for a change',
  otherAddress:
    'Its metadata now names another sign-in address. People go on using the present one until you approve. Ask your IT first: whoever can change the metadata could send people elsewhere.',
  otherProvider:
    'Its metadata now names another identifier, as after a move to another tenant. Approving makes a draft to test; people go on using the present connection meanwhile.',
  fields: {
    entityId: 'Identifier',
    ssoUrl: 'Sign-in address',
    authorization_endpoint: 'Sign-in address',
    token_endpoint: 'Where codes are exchanged (token endpoint)',
    userinfo_endpoint: 'Where it says who signed in (userinfo endpoint)',
    jwks_uri: 'Where its keys are (jwks_uri)',
    end_session_endpoint: 'Sign-out address',
    sender: 'Answers name who sent them',
  },
  held: 'Now:',
  wanted: 'It asks for:',
  nothing: 'none',
  dismissInstead: 'Turn it down instead',
  dismissWhat:
    'People go on signing in as they do, and we do not ask for the same change again. A later change is shown again.',
  why: 'Why',
  reasons: {
    not_ours: 'Nobody of ours changed anything there',
    not_yet: 'We will move later',
    mistake: 'A mistake in the provider that is being put right',
  },
  dismiss: 'Turn it down',
  approveAddress: 'Approve the new address',
  approveProvider: 'Make a draft of it',
  checked: {
    saml: 'Metadata last looked at {when}. We look daily and add new certificates by ourselves.',
    oidc: 'What your provider publishes was last looked at {when}. We look daily and follow its keys by ourselves.',
  },
} as const
