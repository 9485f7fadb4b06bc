export const en = {
  title: 'Joiners and leavers',
  description:
    'Your user directory tells us who works for you (SCIM 2.0). Who leaves is signed out within a minute. It never learns who uses the hub.',
  domainFirst: 'Prove a domain first',
  domainFirstWhy: 'A directory may only speak for addresses at domains that are proven to be yours.',
  toDomains: 'Go to domains',
  none: 'No user directory is connected',
  noneWhy:
    'Without one, people stay employees here until you say otherwise. With one, whoever you switch off at work loses access here too.',
  kind: {
    entra: 'Microsoft Entra ID',
    okta: 'Okta',
    onelogin: 'OneLogin',
    jumpcloud: 'JumpCloud',
    generic: 'Another directory',
  },
  how: {
    entra:
      'In Entra: Enterprise applications, your app, Provisioning, Automatic. Paste the address as “Tenant URL” and the token as “Secret token”, then choose “Test connection”. Leave groups out.',
    okta: 'In Okta: your app, Provisioning, SCIM. Paste the address as “Base URL”, use userName as the identifier, choose “HTTP header” and paste the token. Switch on create, update and deactivate.',
    onelogin:
      'In OneLogin: your SCIM app, Configuration. Paste the address as “SCIM Base URL” and the token as “SCIM Bearer Token”, then enable the connection and provisioning.',
    jumpcloud:
      'In JumpCloud: your app, Identity Management. Paste the address as “Base URL” and the token as “Token Key”, then choose “Test connection” and activate it.',
    generic:
      'In your directory’s provisioning settings: paste the address as SCIM 2.0 base URL and the token as bearer token. Let userName be the address at work.',
  },
  state: { waiting: 'Not heard yet', heard: 'Working', quiet: 'Quiet' },
  heard: 'Last heard {when}',
  neverHeard: 'It has not called yet. Most directories call within an hour of being switched on.',
  quiet: 'It has not called for over two days. Check in your directory whether provisioning is still on.',
  counts: 'It has told us of {active} who work for you and {ended} who have left.',
  endpoint: 'Address (SCIM base URL)',
  token: 'Token',
  tokenAge: 'The token was made {when}.',
  handedTitle: 'Copy the token now: it is shown this once',
  handedWhy: 'We keep only its fingerprint. If it is lost, make a new one here.',
  renew: 'Make a new token',
  renewWhat:
    'The token of now stops working at once. Until the new one is in your directory, joiners and leavers do not reach us.',
  renewConfirm: 'Make a new token for {label}',
  end: 'Disconnect',
  endWhat:
    'We no longer listen to this directory. Who left through it has left; everybody else keeps access until you say otherwise.',
  endConfirm: 'Disconnect {label}',
  ended: '{label} is disconnected.',
  addTitle: 'Connect a user directory',
  addWhat: 'You get an address and a token for your IT to paste into the directory.',
  product: 'Directory',
  label: 'Name',
  labelHint: 'So that you recognise it here.',
  add: 'Connect',
  adding: 'Connecting…',
  back: 'Single sign-on',
  copy: 'Copy',
  copied: 'Copied',
} as const
