/** What an OpenID provider does once a person is chosen: the good answer, or one thing wrong with it. */
export const BEHAVIOURS = {
  normal: { title: 'Everything is right', note: 'A correct answer.' },
  'stays-signed-in': {
    title: 'Stays signed in',
    note: 'Asked the person two hours ago; asks again only when told to (prompt=login).',
  },
  cancelled: { title: 'Cancelled', note: 'The person says no: error access_denied.' },
  unavailable: {
    title: 'Temporarily unavailable',
    note: 'The provider is down: error temporarily_unavailable.',
  },
  slow: { title: 'Slow', note: 'The answer takes eight seconds.' },
  'wrong-state': { title: 'Wrong state', note: 'State is not the one that was sent.' },
  'wrong-nonce': { title: 'Wrong nonce', note: 'The ID token answers another request.' },
  'wrong-issuer': { title: 'Wrong issuer', note: 'The ID token and the iss parameter name another issuer.' },
  'wrong-audience': { title: 'Wrong audience', note: 'The ID token is for another client.' },
  'expired-token': { title: 'Expired token', note: 'The ID token ended an hour ago.' },
  'future-token': { title: 'Token from the future', note: 'The ID token was issued in an hour.' },
  'key-rotated': {
    title: 'Key rotated',
    note: 'Signed by a key published this moment; cached keys are stale.',
  },
  'unknown-key': { title: 'Unknown key', note: 'Signed by a key that is never published.' },
  'no-signature': { title: 'No signature', note: 'An ID token with alg none.' },
  'symmetric-signature': { title: 'Symmetric signature', note: 'HS256 with the public key as the secret.' },
  'no-userinfo': { title: 'No userinfo', note: 'The userinfo address answers 503.' },
  'other-userinfo': {
    title: 'Somebody else’s userinfo',
    note: 'Userinfo has another subject than the ID token.',
  },
  'refused-client': { title: 'Client secret expired', note: 'The token address answers invalid_client.' },
  'unverified-email': { title: 'E-mail not verified', note: 'email_verified is false.' },
  'foreign-domain': { title: 'Foreign e-mail domain', note: 'An address outside the company’s domain.' },
} as const

export type Behaviour = keyof typeof BEHAVIOURS

export const BEHAVIOUR_NAMES = Object.keys(BEHAVIOURS) as [Behaviour, ...Behaviour[]]
