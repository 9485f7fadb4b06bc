/** What the identity provider does when a person is chosen: the good answer, or one thing wrong with it. */
export const MODES = {
  good: { title: 'Everything is right', note: 'A correct, signed answer.' },
  'stays-signed-in': {
    title: 'Stays signed in',
    note: 'Asked the person two hours ago; asks again only when told to (ForceAuthn).',
  },
  'never-asks-again': {
    title: 'Never asks again',
    note: 'Asked the person two hours ago, whatever it is told.',
  },
  expired: { title: 'Expired', note: 'The assertion ended an hour ago.' },
  'not-yet-valid': { title: 'Not yet valid', note: 'The assertion begins in an hour.' },
  'clock-skew': {
    title: 'Clock five minutes ahead',
    note: 'Inside the skew of many libraries, outside a strict two minutes.',
  },
  'wrong-audience': { title: 'Wrong audience', note: 'Made for another service.' },
  'wrong-recipient': { title: 'Wrong recipient', note: 'The subject confirmation names another address.' },
  'wrong-destination': { title: 'Wrong destination', note: 'The envelope names another address.' },
  'wrong-in-response-to': { title: 'Answers another request', note: 'InResponseTo is somebody else’s.' },
  'wrong-issuer': { title: 'Unknown issuer', note: 'Issuer is not the one in the metadata.' },
  unsigned: { title: 'Unsigned', note: 'No signature at all.' },
  'wrong-key': { title: 'Signed by another key', note: 'A certificate the metadata does not list.' },
  tampered: { title: 'Changed after signing', note: 'The address differs from what was signed.' },
  sha1: { title: 'SHA-1', note: 'Signature and digest use SHA-1.' },
  'no-email': { title: 'No e-mail', note: 'No e-mail attribute, and a NameID that is not an address.' },
  'two-emails': { title: 'Two e-mails', note: 'Two values for the e-mail attribute.' },
  'transient-name-id': { title: 'Temporary id', note: 'A transient NameID, new at every sign-in.' },
  'foreign-domain': { title: 'Foreign e-mail domain', note: 'An address outside the company’s domain.' },
  replay: { title: 'Replay', note: 'Posts the previous answer once more.' },
  unsolicited: {
    title: 'Unsolicited',
    note: 'An answer nobody asked for: the tile in the company’s portal.',
  },
  'status-authn-failed': { title: 'Status AuthnFailed', note: 'Responder / AuthnFailed, no assertion.' },
  'status-request-denied': {
    title: 'Status RequestDenied',
    note: 'Responder / RequestDenied, no assertion.',
  },
  'status-name-id-policy': {
    title: 'Status InvalidNameIDPolicy',
    note: 'Requester / InvalidNameIDPolicy, no assertion.',
  },
  doctype: { title: 'DOCTYPE', note: 'A document type declaration before the answer.' },
  refuse: {
    title: 'Refuse before returning',
    note: 'AADSTS50105 on a page of ours; the browser never returns.',
  },
  'refuse-google': {
    title: 'Refuse, the other way',
    note: '403 app_not_configured_for_user; never returns.',
  },
} as const

export type Mode = keyof typeof MODES

export const MODE_NAMES = Object.keys(MODES) as [Mode, ...Mode[]]

export const SECOND_LEVEL_STATUS: Partial<Record<Mode, { first: string; second: string; message: string }>> =
  {
    'status-authn-failed': { first: 'Responder', second: 'AuthnFailed', message: 'Authentication failed.' },
    'status-request-denied': {
      first: 'Responder',
      second: 'RequestDenied',
      message: 'The request was denied by policy.',
    },
    'status-name-id-policy': {
      first: 'Requester',
      second: 'InvalidNameIDPolicy',
      message: 'The requested NameID format is not supported.',
    },
  }
