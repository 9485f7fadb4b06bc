import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { compareMetadata, lastEndOf } from './compare-metadata.ts'
import type { IdpMetadata } from './read-metadata.ts'

const now = Temporal.Instant.from('2026-11-20T10:30:00Z')

function metadata(ends: Record<string, string>, changes: Partial<IdpMetadata> = {}): IdpMetadata {
  const certificates = Object.entries(ends).map(([fingerprintSha256, validTo]) => ({
    fingerprintSha256,
    base64: fingerprintSha256,
    subject: 'CN=test',
    validFrom: Temporal.Instant.from('2020-01-01T00:00:00Z'),
    validTo: Temporal.Instant.from(validTo),
    keyKind: 'rsa',
    keyBits: 2048,
  }))
  return {
    entityId: 'https://idp.test',
    ssoUrls: { redirect: 'https://idp.test/sso', post: null },
    logout: null,
    certificates,
    nameIdFormats: [],
    validUntil: null,
    warnings: [],
    ...changes,
  }
}
const held = metadata({ old: '2026-12-31T00:00:00Z', gone: '2026-11-01T00:00:00Z' })
const kept = (published: IdpMetadata) => {
  const found = compareMetadata(held, published, now)
  return found.kind === 'certificates'
    ? found.metadata.certificates.map(({ fingerprintSha256 }) => fingerprintSha256)
    : found.kind
}

describe('what a provider publishes now against what we hold', () => {
  it('is the same while no key is new, also when one is gone', () => {
    expect(kept(metadata({ old: '2026-12-31T00:00:00Z' }))).toBe('same')
    expect(kept(held)).toBe('same')
  })

  it('takes over a sign-out at the address of the sign-in, also when it ends, and asks about one elsewhere', () => {
    const logout = (url: string) => ({ url, responseUrl: url })
    const offering = (url: string) => ({ ...held, logout: logout(url) })
    const near = compareMetadata(held, offering('https://idp.test/slo'), now)
    expect(near).toMatchObject({ kind: 'details', metadata: { logout: { url: 'https://idp.test/slo' } } })
    const ended = compareMetadata(offering('https://idp.test/slo'), held, now)
    expect(ended).toMatchObject({ kind: 'details', metadata: { logout: null } })
    expect(compareMetadata(held, offering('https://evil.test/slo'), now).kind).toBe('moved')
    expect(
      compareMetadata(offering('https://far.test/slo'), offering('https://far.test/slo'), now).kind,
    ).toBe('same')
  })

  it('adds a new key and keeps the old one until it ends, and not longer', () => {
    expect(kept(metadata({ new: '2029-01-01T00:00:00Z' }))).toEqual(['new', 'old'])
    expect(kept(metadata({ old: '2026-12-31T00:00:00Z', new: '2029-01-01T00:00:00Z' }))).toEqual([
      'old',
      'new',
    ])
  })

  it('holds no more than four', () => {
    const ends = '2029-01-01T00:00:00Z'
    expect(kept(metadata({ a: ends, b: ends, c: ends, d: ends }))).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each([
    ['identifier', { entityId: 'https://other.test' }],
    ['address', { ssoUrls: { redirect: 'https://idp.test/elsewhere', post: null } }],
  ])('has moved when its %s is another, whatever else changed', (_, changes) => {
    expect(kept(metadata({ new: '2029-01-01T00:00:00Z' }, changes))).toBe('moved')
  })

  it('ends with the certificate that lasts longest', () => {
    expect(lastEndOf(held.certificates)?.toString()).toBe('2026-12-31T00:00:00Z')
    expect(lastEndOf([{ validTo: '2027-01-01T00:00:00Z' }])?.toString()).toBe('2027-01-01T00:00:00Z')
    expect(lastEndOf([])).toBeNull()
  })
})
