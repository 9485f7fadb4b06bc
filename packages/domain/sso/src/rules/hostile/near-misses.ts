import type { ReasonCode } from '../catalogue/reasons.ts'
import { type HostileDocument, signed } from './hostile-document.ts'

/** Texts that look like the right one to a comparison that is not exact. */
const NEAR_MISSES: readonly (readonly [string, (right: string) => string])[] = [
  ['a prefix of ours', (right) => right.slice(0, -1)],
  ['ours with a suffix', (right) => `${right}x`],
  ['ours with a slash behind', (right) => `${right}/`],
  ['ours in capitals', (right) => right.toUpperCase()],
  ['ours with a space behind', (right) => `${right} `],
  ['ours with a space before', (right) => ` ${right}`],
  ['ours with a line break behind', (right) => `${right}\n`],
  ['ours over plain http', (right) => right.replace('https:', 'http:')],
  ['ours with a port', (right) => right.replace('.test', '.test:443')],
  ['ours with a dot behind the host', (right) => right.replace('.test', '.test.')],
  ['ours with a question behind', (right) => `${right}?x=1`],
  ['ours with a fragment behind', (right) => `${right}#x`],
  ['ours with a path walked back', (right) => `${right}/../${right.split('/').at(-1)}`],
  ['ours with a letter encoded', (right) => right.replace('sso', '%73so')],
  ['ours with a look-alike letter', (right) => right.replace('a', '\u0430')],
  ['ours with a letter nobody sees', (right) => `${right}\u200b`],
  ['ours behind another host', (right) => right.replace('https://', 'https://evil.test/')],
  [
    'ours as a name before a foreign host',
    (right) => right.replace('https://', 'https://kara.test@evil.test/'),
  ],
  ['nothing', () => ''],
  ['another company’s', (right) => right.replace('3f0c', '9e1d').replace('/acme', '/foreign')],
]

type Field = {
  name: string
  refusedAs: ReasonCode
  bend: (text: (right: string) => string) => HostileDocument['build']
}

const FIELDS: readonly Field[] = [
  {
    name: 'A05 Audience',
    refusedAs: 'audience',
    bend: (text) => signed('', 'audience', ({ request }) => ({ audience: text(request.spEntityId) })).build,
  },
  {
    name: 'A11 Recipient',
    refusedAs: 'recipient',
    bend: (text) => signed('', 'recipient', ({ request }) => ({ recipient: text(request.acsUrl) })).build,
  },
  {
    name: 'A12 Destination',
    refusedAs: 'destination',
    bend: (text) =>
      signed('', 'destination', ({ request }) => ({ signs: ['response'], destination: text(request.acsUrl) }))
        .build,
  },
  {
    name: 'A16 Issuer of the assertion',
    refusedAs: 'issuer_unknown',
    bend: (text) =>
      signed('', 'issuer_unknown', ({ provider }) => ({ assertionIssuer: text(provider.entityId) })).build,
  },
  {
    name: 'A16 Issuer of the envelope',
    refusedAs: 'issuer_unknown',
    bend: (text) =>
      signed('', 'issuer_unknown', ({ provider }) => ({ responseIssuer: text(provider.entityId) })).build,
  },
]

/** Whether the miss changes this field's text at all: not every text has a port or a host to play with. */
const changes = (miss: (right: string) => string, field: string) => {
  const right = field.includes('Issuer') ? 'https://idp.test/acme' : 'https://app.kara.test/sso/acs/3f0c'
  return miss(right) !== right
}

/** Everything that names somebody must be exact: one document per field and near miss. */
export const nearMisses: HostileDocument[] = FIELDS.flatMap(({ name, refusedAs, bend }) =>
  NEAR_MISSES.filter(([, miss]) => changes(miss, name)).map(([what, miss]) => ({
    name: `${name}: ${what}`,
    refusedAs,
    build: bend(miss),
  })),
)

const TIMES: readonly (readonly [string, string])[] = [
  ['without a zone', '2026-11-20T12:04:00'],
  ['a day only', '2026-11-20'],
  ['on 30 February', '2026-02-30T12:00:00Z'],
  ['at 25 o’clock', '2026-11-20T25:00:00Z'],
  ['in words', 'tomorrow'],
  ['as a number', '4102444800'],
  ['with a space for T', '2026-11-20 12:04:00Z'],
  ['with a comma', '2026-11-20T12:04:00,5Z'],
  ['in the year 12026', '12026-11-20T12:04:00Z'],
  ['with spaces around', ' 2026-11-20T12:04:00Z '],
  ['with a zone in brackets', '2026-11-20T12:04:00Z[UTC]'],
  ['empty', ''],
]

const TIME_FIELDS: readonly (readonly [string, RegExp])[] = [
  ['Conditions/@NotOnOrAfter', /(<saml:Conditions [^>]*NotOnOrAfter=")[^"]*/],
  ['SubjectConfirmationData/@NotOnOrAfter', /(<saml:SubjectConfirmationData [^>]*NotOnOrAfter=")[^"]*/],
  ['AuthnStatement/@AuthnInstant', /(<saml:AuthnStatement [^>]*AuthnInstant=")[^"]*/],
]

/** A time that can be read in two ways is read in none. */
export const unreadableTimes: HostileDocument[] = TIME_FIELDS.flatMap(([field, place]) =>
  TIMES.map(([what, text]) =>
    signed(`${field} ${what}`, 'malformed', () => ({
      editAssertion: (xml) => xml.replace(place, `$1${text}`),
    })),
  ),
)

export const otherTimes: HostileDocument[] = [
  signed('proven at the provider in the future', 'not_yet_valid', ({ request }) => ({
    editAssertion: (xml) =>
      xml.replace(/AuthnInstant="[^"]*"/, `AuthnInstant="${request.now.add({ seconds: 600 })}"`),
  })),
  signed('a session of the provider that is over', 'expired', ({ request }) => ({
    editAssertion: (xml) =>
      xml.replace(
        ' SessionIndex=',
        ` SessionNotOnOrAfter="${request.now.subtract({ seconds: 600 })}" SessionIndex=`,
      ),
  })),
  signed('a confirmation that begins later', 'not_yet_valid', ({ request }) => ({
    editAssertion: (xml) =>
      xml.replace(
        '<saml:SubjectConfirmationData',
        `<saml:SubjectConfirmationData NotBefore="${request.now.add({ seconds: 600 })}"`,
      ),
  })),
  signed('no time at which the person proved themself', 'time_missing', () => ({
    editAssertion: (xml) => xml.replace(/ AuthnInstant="[^"]*"/, ''),
  })),
  signed('a second more than the forgiveness', 'expired', () => ({ notOnOrAfter: -120 })),
  signed('a second before the forgiveness', 'not_yet_valid', () => ({ notBefore: 121 })),
]

const REQUEST_IDS: readonly (readonly [string, (right: string) => string])[] = [
  ['a prefix of ours', (right) => right.slice(0, -1)],
  ['ours with a suffix', (right) => `${right}0`],
  ['ours in capitals', (right) => right.toUpperCase()],
  ['ours with a space', (right) => `${right} `],
  ['empty', () => ''],
]

export const requestIds: HostileDocument[] = REQUEST_IDS.flatMap(([what, miss]) => [
  signed(`A13 envelope answers ${what}`, 'in_response_to', ({ request }) => ({
    responseInResponseTo: miss(request.requestId),
  })),
  signed(`A15 assertion answers ${what}`, 'in_response_to', ({ request }) => ({
    assertionInResponseTo: miss(request.requestId),
  })),
])
