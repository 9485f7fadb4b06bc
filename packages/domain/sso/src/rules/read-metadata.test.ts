import { generateKeyPairSync } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { makeIdentityProvider, selfSignedCertificate } from './hostile/test-provider.ts'
import { readMetadata, writeMetadata } from './read-metadata.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const provider = makeIdentityProvider('acme')
const xml = provider.metadata()
const base64 = provider.certificatePem.replace(/-----[^-]+-----|\s/g, '')

function certificateUntil(to: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return selfSignedCertificate(privateKey, publicKey, 'old', { from: '2020-01-01T00:00:00Z', to })
}

describe('metadata of an identity provider', () => {
  it('gives issuer, addresses and certificates with their validity', () => {
    const reading = readMetadata(xml, now)
    expect(reading).toMatchObject({
      outcome: 'metadata',
      metadata: {
        entityId: provider.entityId,
        ssoUrls: { redirect: provider.ssoUrl, post: provider.ssoUrl },
        certificates: [{ base64, keyKind: 'rsa', keyBits: 2048 }],
        warnings: [],
      },
    })
    const [certificate] = reading.outcome === 'metadata' ? reading.metadata.certificates : []
    expect(certificate?.validTo.toString()).toBe('2036-01-01T00:00:00Z')
  })

  it('tolerates what ADFS and Entra ID put around it', () => {
    const decorated = `\ufeff<?xml version="1.0" encoding="utf-8"?><!-- federation -->${xml}`
    expect(readMetadata(decorated, now).outcome).toBe('metadata')
  })

  it('keeps an old and a new certificate side by side', () => {
    const certificatesPem = [provider.certificatePem, certificateUntil('2027-01-01T00:00:00Z')]
    expect(readMetadata(provider.metadata({ certificatesPem }), now)).toMatchObject({
      metadata: { certificates: [{}, {}], warnings: [] },
    })
  })

  it.each([
    ['2026-11-01T00:00:00Z', 'certificate_expired'],
    ['2026-12-10T00:00:00Z', 'certificate_expires_soon'],
  ])('warns about a certificate that ends %s', (to, warning) => {
    const reading = readMetadata(provider.metadata({ certificatesPem: [certificateUntil(to)] }), now)
    expect(reading).toMatchObject({ metadata: { warnings: [warning] } })
  })

  it('is rewritten by us to the same facts before the library sees it', () => {
    const reading = readMetadata(provider.metadata({ entityId: 'https://idp.test/?a=1&amp;b=2' }), now)
    const again =
      reading.outcome === 'metadata' ? readMetadata(writeMetadata(reading.metadata), now) : reading
    expect(again).toEqual(reading)
    expect(again).toMatchObject({ metadata: { entityId: 'https://idp.test/?a=1&b=2' } })
  })
})

describe('metadata is refused with its set-up code', () => {
  it.each([
    ['C01 a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'not_metadata'],
    [
      'C01 a bundle of providers',
      `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${xml}</md:EntitiesDescriptor>`,
      'not_metadata',
    ],
    ['C01 another XML file', '<feed/>', 'not_metadata'],
    [
      'C01 a key without certificate',
      xml.replace(/<ds:X509Data>.*<\/ds:X509Data>/, '<ds:KeyName>k</ds:KeyName>'),
      'certificate_missing',
    ],
    ['C02 no key', xml.replace(/<md:KeyDescriptor.*<\/md:KeyDescriptor>/, ''), 'signing_key_missing'],
    ['C02 only an encryption key', xml.replace('use="signing"', 'use="encryption"'), 'signing_key_missing'],
    ['C03 broken XML', xml.slice(0, -30), 'metadata_broken'],
    ['C03 nothing', '', 'metadata_broken'],
    ['C03 a DOCTYPE', `<!DOCTYPE x []>${xml}`, 'metadata_broken'],
    [
      'C04 metadata of a service',
      xml.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'),
      'metadata_of_service',
    ],
    ['C05 no sign-in address', xml.replace(/<md:SingleSignOnService.*\/>/, ''), 'binding_missing'],
    [
      'C06 a sign-in address without TLS',
      provider.metadata({ ssoUrl: 'http://idp.test/sso' }),
      'sso_url_invalid',
    ],
    ['C06 a script as address', provider.metadata({ ssoUrl: 'javascript:alert(1)' }), 'sso_url_invalid'],
    [
      'C14 metadata past its end',
      provider.metadata({ attributes: ' validUntil="2026-11-19T00:00:00Z"' }),
      'metadata_expired',
    ],
    ['C15 an unreadable certificate', xml.replace(base64, 'AAAA'), 'certificate_unreadable'],
  ])('%s', (_name, text, reason) => {
    expect(readMetadata(text, now)).toMatchObject({ outcome: 'refused', refusal: { reason } })
  })
})
