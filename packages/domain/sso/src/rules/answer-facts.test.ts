import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { DocumentLine } from '../contracts.ts'
import { factsOf } from './answer-facts.ts'

const judgedAt = Temporal.Instant.from('2026-11-30T09:00:00Z')
const secondsApartMax = 120
const line = (
  depth: number,
  name: string,
  attributes: Record<string, string> = {},
  text = '',
): DocumentLine => ({
  depth,
  name,
  attributes: Object.entries(attributes).map(([attribute, value]) => ({ name: attribute, value })),
  text: text === '' ? null : { value: text, isHidden: false },
})
const claim = (name: string, text: string) => line(1, 'Attribute', { Name: name }, text)

const response = (issued: string, until: string) => [
  line(0, 'Response', { Destination: 'https://a.test/acs', IssueInstant: issued, InResponseTo: '_1' }),
  line(1, 'Issuer', {}, 'https://idp.test'),
  line(1, 'Assertion'),
  line(2, 'Issuer', {}, 'https://other.test'),
  line(2, 'SubjectConfirmationData', { Recipient: 'https://a.test/acs', NotOnOrAfter: until }),
  line(2, 'Conditions', { NotBefore: issued, NotOnOrAfter: until }),
]

describe('factsOf', () => {
  it('says of each value whether it agrees, differs or is not there', () => {
    const wanted = {
      issuer: ['https://idp.test'],
      audience: ['https://us.test'],
      destination: ['https://a.test/acs'],
      certificate: ['aa'],
    }
    const lines = response('2026-11-30T08:59:58Z', '2026-11-30T09:05:00Z')
    const last = { received: { issuer: ['https://idp.test'], certificate: ['aa'] }, secondsAhead: -1 }
    const held = factsOf(lines, { wanted, judgedAt, secondsApartMax, certificates: ['bb'] }, last)
    expect(held?.clock).toMatchObject({ secondsAhead: -2, lastSecondsAhead: -1 })
    expect(held?.facts).toEqual([
      {
        fact: 'issuer',
        expected: ['https://idp.test'],
        received: ['https://idp.test', 'https://other.test'],
        state: 'differs',
        lastSuccess: ['https://idp.test'],
      },
      { fact: 'audience', expected: ['https://us.test'], received: [], state: 'absent', lastSuccess: null },
      {
        fact: 'destination',
        expected: ['https://a.test/acs'],
        received: ['https://a.test/acs'],
        state: 'agrees',
        lastSuccess: null,
      },
      { fact: 'certificate', expected: ['aa'], received: ['bb'], state: 'differs', lastSuccess: ['aa'] },
    ])
  })

  it.each([
    ['in step', '2026-11-30T08:59:58Z', '2026-11-30T09:05:00Z', -2, true],
    ['slow, within what is forgiven', '2026-11-30T08:50:00Z', '2026-11-30T08:58:30Z', -600, true],
    ['over when it came', '2026-11-30T08:50:00Z', '2026-11-30T08:57:00Z', -600, false],
    ['ahead by more than is forgiven', '2026-11-30T09:07:00Z', '2026-11-30T09:12:00Z', 420, false],
  ])('tells how the provider’s clock stands: %s', (_, issued, until, secondsAhead, isWithin) => {
    const held = factsOf(response(issued, until), { wanted: {}, judgedAt, secondsApartMax })
    expect(held?.clock).toMatchObject({ secondsAhead, isWithin, validFrom: issued, validUntil: until })
  })

  it('reads a token as it reads a response: several audiences, seconds since 1970', () => {
    const now = judgedAt.epochMilliseconds / 1000
    const lines = [
      line(0, 'answer'),
      line(0, 'id_token'),
      line(1, 'alg', {}, 'RS256'),
      line(1, 'kid', {}, 'k-2'),
      claim('iss', 'https://op.test'),
      claim('aud', '["us","them"]'),
      claim('iat', String(now - 3)),
      claim('exp', String(now + 300)),
    ]
    const wanted = {
      issuer: ['https://op.test'],
      audience: ['us'],
      algorithm: ['RS256', 'ES256'],
      key: ['k-1'],
    }
    const held = factsOf(lines, { wanted, judgedAt, secondsApartMax })
    expect(held?.facts.map(({ fact, state }) => `${fact} ${state}`)).toEqual([
      'issuer agrees',
      'audience differs',
      'algorithm agrees',
      'key differs',
    ])
    expect(held?.clock).toMatchObject({ secondsAhead: -3, isWithin: true })
  })

  it('has nothing to say of what cannot be read, and no clock where no time is written', () => {
    expect(factsOf([], { wanted: {}, judgedAt, secondsApartMax })).toBeNull()
    const held = factsOf([line(0, 'answer')], { wanted: { issuer: ['x'] }, judgedAt, secondsApartMax })
    expect(held).toEqual({
      facts: [{ fact: 'issuer', expected: ['x'], received: [], state: 'absent', lastSuccess: null }],
      clock: null,
    })
  })
})
