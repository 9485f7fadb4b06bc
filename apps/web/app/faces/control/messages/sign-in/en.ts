export const en = {
  title: 'Single sign-on',
  description:
    'Your people sign in with their account at work. It proves employment and nothing else: your IT does not see what they do here.',
  connect: 'Connect an identity provider',
  itLink: 'Your IT can do this without an account',
  itLinkWhat: 'Send them a link to just this set-up. You keep the switch.',
  toItLink: 'A link for your IT',
  domainFirst: 'Prove a domain first',
  domainFirstWhy: 'Your provider may only vouch for addresses at domains that are proven to be yours.',
  toDomains: 'Go to domains',
  none: 'No identity provider is connected',
  noneWhy:
    'You need somebody who can add an app in Entra ID, Google Workspace, Okta or another provider. It takes about ten minutes.',
  state: {
    draft: 'Draft',
    tested: 'Tested',
    optional: 'On, optional',
    required: 'On, required',
    disabled: 'Off',
  },
  what: {
    draft: 'Connected. Sign in once through it before people depend on it.',
    tested: 'The test went through. Nobody uses it until you switch it on.',
    optional: 'People may sign in through the company or with a password.',
    required: 'Addresses at your domains sign in through the company only.',
    disabled: 'Kept, but nobody can sign in through it.',
  },
  test: 'Test sign-in',
  testWhat: 'Opens in a new window. It affects nobody and signs nobody in.',
  lastTest: 'Result of the last test',
  testFirst: 'Test the sign-in first.',
  testersFirst: 'Two people test it first.',
  switchTo: { optional: 'Switch on beside the password', required: 'Require it', disabled: 'Switch off' },
  confirm: {
    optional: 'Switch on as optional',
    required: 'Require company sign-in',
    disabled: 'Switch off company sign-in',
  },
  impact: {
    optional:
      'Everybody with an address at {domains} gets a button to your company’s sign-in. Passwords keep working.',
    required:
      'Password sign-in stops for every account with an address at {domains}. Nobody loses bookings, credits or history. They read:',
    disabled:
      'Nobody with an address at {domains} can sign in through your company. People go back to their password. Who has none is written to ten minutes later, at their private address if they gave one, and chooses one with a code. Open sessions end when they expire.',
  },
  openSessions:
    'Who is signed in with a password now keeps their own pages, for two weeks at most. Whatever you pay for asks for your company’s sign-in at once.',
  colleaguesToo:
    'Who runs the company’s side shows their password once, the first time they come through the company.',
  blockedButton: 'Below it one button: “{button}”.',
  concerns:
    'At least {accounts} accounts at your domains are concerned. More precisely we do not say, so that nobody learns who has one.',
  concernsFew:
    'Fewer than ten accounts at your domains are concerned. More precisely we do not say, so that nobody learns who has one.',
  wayBack: {
    optional: 'You can switch it off again at any time.',
    required: 'You can go back to optional at any time; passwords then work again at once.',
    disabled: 'The connection is kept and can be switched on again.',
  },
  switched: {
    draft: 'The connection is a draft.',
    tested: 'The connection is tested.',
    optional: 'Company sign-in is on, beside the password.',
    required: 'Company sign-in is now required.',
    disabled: 'Company sign-in is off.',
  },
  details: 'Addresses and certificates',
  detailsOpenId: 'Addresses',
  entityId: 'Entity ID (identifier)',
  acsUrl: 'Reply address (ACS URL)',
  redirectUrl: 'Redirect address',
  logoutUrl: 'Sign-out address',
  logoutUrlHint: 'Only needed if people should be able to sign out at your company as well.',
  frontChannelUrl: 'Front-channel logout address',
  frontChannelUrlHint:
    'For a provider that can only say so from its own page, in a frame, with the session’s number (sid). Where the other address can be used, it is the better one.',
  backChannelUrl: 'Back-channel logout address',
  backChannelUrlHint:
    'Only needed if your provider should end sessions here when somebody signs out at your company.',
  issuer: 'Issuer (your provider)',
  clientId: 'Client ID',
  idpEntityId: 'Entity ID of your provider',
  ssoUrl: 'Sign-in address of your provider',
  certificate: 'Signing certificate',
  certificateUntil: '{subject}, valid until {date}',
  certificateEnds: 'The certificate ends in {days} days',
  certificateEnded: 'The certificate has ended: nobody can sign in',
  renew: 'Load the new metadata',
  renewHow:
    'Add the new certificate in your provider, then load its metadata again. Both certificates work side by side.',
  trouble: {
    certificate: {
      title: 'Nobody can sign in: another certificate signs now',
      what: 'No certificate that we hold verifies what your provider sends, and your people read so where they sign in. Load its metadata again. The first sign-in that works takes this down.',
    },
    provider: {
      title: 'There is trouble at your provider',
      what: 'Our support has said so where your people sign in. Once your provider works again, nothing is left to do here.',
    },
    set_up: {
      title: 'Something in this set-up does not fit',
      what: 'Our support has said so where your people sign in. If your IT has changed something at your provider, load its metadata again.',
    },
    ours: {
      title: 'There is trouble on our side',
      what: 'Your people read so where they sign in. You have nothing to do.',
    },
  },
  changeApproved: 'The change is approved.',
  changeDismissed: 'The change is turned down. Nothing has changed for your people.',
  ownWayIn: 'You have no way in if the sign-in breaks',
  ownWayInWhy:
    'While your company’s sign-in is out of order, an owner comes in by password and a code. You have no password yet, and it can only be chosen while you are signed in.',
  ownWayInGo: 'Choose a password',
  breakGlass: 'Signed in past the company’s sign-in',
  breakGlassWhat: 'An owner came in by password and code while the company’s sign-in was out of order.',
  breakGlassUse: '{from}, until {until}',
  protection: 'Before people book',
  protectionWhat:
    'Whether your people need a key of their own, or the electronic ID, before their first booking.',
  toProtection: 'Decide what they show',
  directories: 'Joiners and leavers',
  directoriesWhat:
    'Let your user directory tell us who works for you, so that who leaves is signed out at once.',
  toDirectories: 'User directories (SCIM)',
  copy: 'Copy',
  copied: 'Copied',
} as const
