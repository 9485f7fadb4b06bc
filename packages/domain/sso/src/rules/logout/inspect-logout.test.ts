import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type LogoutShape, logoutQuery } from '../hostile/test-logout.ts'
import { makeIdentityProvider } from '../hostile/test-provider.ts'
import { inspectLogout } from './inspect-logout.ts'
import { writeRedirectMessage } from './redirect-message.ts'

const provider = makeIdentityProvider('logout')
const stranger = makeIdentityProvider('stranger')
const logoutUrl = 'https://app.kara.test/sso/logout/3f0c'
const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const base64Of = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '')
const expected = {
  idpEntityId: provider.entityId,
  logoutUrl,
  certificates: [base64Of(stranger.certificatePem), base64Of(provider.certificatePem)],
}
const ours = { ...expected, certificates: [base64Of(provider.certificatePem)] }
const look = (shape: Partial<LogoutShape> = {}, held = ours) =>
  inspectLogout(logoutQuery(provider, { logoutUrl, now }, shape), held, now)
const reasonOf = (shape: Partial<LogoutShape>) => {
  const found = look(shape)
  return found.kind === 'refused' ? found.refusal.reason : found.kind
}

describe('a good message about signing out is read', () => {
  it('as a request, with whom it names and which sessions', () => {
    expect(look()).toMatchObject({ kind: 'request', nameId: 'birna-7f3a', sessionIndexes: ['_s1'] })
    expect(look({ sessionIndexes: [], notOnOrAfter: null })).toMatchObject({ sessionIndexes: [] })
  })

  it('as an answer, done or not', () => {
    expect(look({ field: 'SAMLResponse' })).toMatchObject({
      kind: 'response',
      inResponseTo: '_asked',
      relayState: 'a-relay-state',
      isDone: true,
    })
    const status = (code: string) => `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${code}"/>`
    expect(look({ field: 'SAMLResponse', status: status('Responder') })).toMatchObject({ isDone: false })
    const partly = status('Success').replace('/>', `>${status('PartialLogout')}</samlp:StatusCode>`)
    expect(look({ field: 'SAMLResponse', status: partly })).toMatchObject({ isDone: false })
  })

  it('by whichever of the connection’s certificates signed it, and without a relay state', () => {
    expect(look({}, expected)).toMatchObject({ kind: 'request' })
    expect(look({ relayState: null })).toMatchObject({ kind: 'request', relayState: null })
  })

  it('a minute off on either side, as clocks are', () => {
    for (const issuedAt of [-60, 60]) expect(look({ issuedAt })).toMatchObject({ kind: 'request' })
  })
})

const inside = (what: string) => (xml: string) => xml.replace('</saml:Issuer>', `</saml:Issuer>${what}`)
const without = (name: string) => (query: string) =>
  query
    .split('&')
    .filter((pair) => !pair.startsWith(`${name}=`))
    .join('&')

const hostile: [string, string, Partial<LogoutShape>][] = [
  ['without a signature', 'unsigned', { bend: without('Signature') }],
  ['without an algorithm', 'unsigned', { bend: without('SigAlg') }],
  ['signed by a stranger', 'signature_invalid', { signer: stranger }],
  [
    'with a relay state exchanged after signing',
    'signature_invalid',
    { bend: (query) => query.replace('a-relay-state', 'another') },
  ],
  [
    'with a relay state added after signing',
    'signature_invalid',
    { relayState: null, bend: (query) => `${query}&RelayState=x` },
  ],
  ['with its relay state taken away', 'signature_invalid', { bend: without('RelayState') }],
  [
    'signed with SHA-1',
    'weak_algorithm',
    { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', hash: 'sha1' },
  ],
  ['naming HMAC', 'weak_algorithm', { algorithm: 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256' }],
  [
    'naming a stronger hash than it used',
    'signature_invalid',
    { algorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512' },
  ],
  [
    'naming an elliptic curve for an RSA key',
    'signature_invalid',
    { algorithm: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256' },
  ],
  ['twice in one address', 'malformed', { bend: (query) => `${query}&${query.split('&')[0]}` }],
  ['with two signatures', 'malformed', { bend: (query) => `${query}&Signature=AAAA` }],
  ['as question and answer at once', 'malformed', { bend: (query) => `${query}&SAMLResponse=AAAA` }],
  ['in another encoding', 'malformed', { bend: (query) => `${query}&SAMLEncoding=plain` }],
  [
    'as a question under the name of an answer',
    'malformed',
    { edit: (xml) => xml.replaceAll('LogoutRequest', 'LogoutResponse') },
  ],
  ['of another provider', 'issuer_unknown', { issuer: stranger.entityId }],
  ['of nobody', 'malformed', { edit: (xml) => xml.replace(/<saml:Issuer>.*<\/saml:Issuer>/, '') }],
  ['with two issuers', 'malformed', { edit: inside('<saml:Issuer>https://evil.test</saml:Issuer>') }],
  ['for another service', 'destination', { destination: 'https://other.test/sso/logout/3f0c' }],
  ['for an address that only begins like ours', 'destination', { destination: `${logoutUrl}/` }],
  ['for nobody in particular', 'destination', { destination: null }],
  ['from ten minutes ago', 'expired', { issuedAt: -600 }],
  ['from the future', 'not_yet_valid', { issuedAt: 600 }],
  ['that ended three minutes ago', 'expired', { notOnOrAfter: -180 }],
  ['without a time', 'time_missing', { edit: (xml) => xml.replace(/ IssueInstant="[^"]*"/, '') }],
  [
    'on a day that never was',
    'malformed',
    { edit: (xml) => xml.replace(/IssueInstant="[^"]*"/, 'IssueInstant="2026-02-30T12:00:00Z"') },
  ],
  ['of SAML 1.1', 'malformed', { edit: (xml) => xml.replace('Version="2.0"', 'Version="1.1"') }],
  ['without an ID', 'malformed', { edit: (xml) => xml.replace(/ ID="[^"]*"/, '') }],
  ['with an ID that is markup', 'malformed', { id: '_&lt;b&gt;' }],
  ['naming nobody', 'no_subject', { nameId: '' }],
  [
    'naming two people',
    'malformed',
    { edit: (xml) => xml.replace('</saml:NameID>', '</saml:NameID><saml:NameID>admin</saml:NameID>') },
  ],
  ['naming somebody with a comment inside', 'malformed', { nameId: 'birna<!-- -->-7f3a' }],
  ['naming somebody in CDATA', 'malformed', { nameId: '<![CDATA[birna-7f3a]]>' }],
  ['naming somebody by an element', 'malformed', { nameId: 'birna<b>x</b>' }],
  ['with a carriage return in the name', 'malformed', { nameId: 'birna&#xD;-7f3a' }],
  [
    'with an encrypted name in which nothing is',
    'malformed',
    { edit: (xml) => xml.replace(/<saml:NameID>.*<\/saml:NameID>/, '<saml:EncryptedID></saml:EncryptedID>') },
  ],
  [
    'with a signature of its own inside',
    'malformed',
    { edit: inside('<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Signature>') },
  ],
  ['with extensions', 'malformed', { edit: inside('<samlp:Extensions></samlp:Extensions>') }],
  ['with an element nobody asked for', 'malformed', { edit: inside('<saml:Advice></saml:Advice>') }],
  [
    'with a hundred sessions',
    'malformed',
    { sessionIndexes: Array.from({ length: 90 }, (_, index) => `_s${index}`) },
  ],
  [
    'with more elements than a message has',
    'too_large',
    { sessionIndexes: Array.from({ length: 500 }, () => '_s') },
  ],
  ['with a document type', 'dtd', { edit: (xml) => `<!DOCTYPE x [<!ENTITY e "birna">]>${xml}` }],
  ['with a bare ampersand', 'malformed', { nameId: 'a & b' }],
  ['with a processing instruction', 'malformed', { edit: inside('<?x y?>') }],
  ['that swells when it is opened', 'too_large', { edit: (xml) => xml + ' '.repeat(1_000_000) }],
  ['with an address longer than any', 'too_large', { relayState: 'x'.repeat(20_000) }],
  ['with a long relay state', 'too_large', { relayState: 'x'.repeat(2_000) }],
  [
    'with an escape that is none',
    'malformed',
    { bend: (query) => query.replace('RelayState=', 'RelayState=%E0%A4') },
  ],
  [
    'with a signature that is no base64',
    'malformed',
    { bend: (query) => query.replace(/Signature=.*/, 'Signature=%21%21') },
  ],
  [
    'with a message that is not deflated',
    'malformed',
    { bend: (query) => query.replace(/SAMLRequest=[^&]*/, 'SAMLRequest=PHg%2BPC94Pg%3D%3D') },
  ],
  ['answering nothing', 'in_response_to', { field: 'SAMLResponse', inResponseTo: null }],
  [
    'answering without a status',
    'malformed',
    { field: 'SAMLResponse', edit: (xml) => xml.replace(/<samlp:Status>.*<\/samlp:Status>/, '') },
  ],
]

describe('a message about signing out is refused', () => {
  it.each(hostile)('%s: %s', (_name, reason, shape) => {
    expect(reasonOf(shape)).toBe(reason)
  })

  it('by a connection that has no certificate', () => {
    const query = logoutQuery(provider, { logoutUrl, now })
    expect(inspectLogout(query, { ...ours, certificates: ['AAAA'] }, now)).toMatchObject({ kind: 'refused' })
    expect(inspectLogout(query, { ...ours, certificates: [] }, now)).toMatchObject({ kind: 'refused' })
  })

  it('whatever stands in the address, without an exception', () => {
    fc.assert(
      fc.property(fc.string(), (query) => inspectLogout(query, ours, now).kind === 'refused'),
      { numRuns: 300 },
    )
    const good = logoutQuery(provider, { logoutUrl, now })
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.constantFrom(...'aZ0%&=+'), (at, letter) => {
        const bent = good.slice(0, at) + letter + good.slice(at + 1)
        const found = inspectLogout(bent, ours, now)
        // One changed letter either says the same, or nothing.
        return found.kind === 'refused' || (found.kind === 'request' && found.nameId === 'birna-7f3a')
      }),
      { numRuns: 300 },
    )
  })

  it('when it is unsigned, before anything of it is read', () => {
    expect(inspectLogout(writeRedirectMessage('SAMLRequest', '<x/>', null), ours, now)).toMatchObject({
      refusal: { reason: 'unsigned' },
    })
  })
})
