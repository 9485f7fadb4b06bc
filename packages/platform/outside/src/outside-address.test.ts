import { describe, expect, it } from 'vitest'
import { isPublicAddress, readOutsideAddress } from './outside-address.ts'

describe('an IP address', () => {
  it.each([
    ['8.8.8.8', true],
    ['185.199.108.153', true],
    ['2606:4700:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.100.100.200', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00:ec2::254', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['2001:db8::1', false],
    ['ff02::1', false],
    ['not an address', false],
  ])('%s is outside: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })
})

describe('an address to call', () => {
  it.each([
    'https://login.microsoftonline.com/8f0c/federationmetadata/2007-06/federationmetadata.xml',
    'https://acme.okta.com/app/exk1/sso/saml/metadata',
    'https://adfs.acme.example:8443/FederationMetadata',
  ])('%s may be called', (text) => {
    expect(readOutsideAddress(text, [])).toMatchObject({ outcome: 'address' })
  })

  it.each([
    ['http://idp.acme.example/metadata', 'http:'],
    ['file:///etc/passwd', 'file:'],
    ['gopher://idp.acme.example/', 'gopher:'],
    ['https://127.0.0.1/', 'IP address'],
    ['https://2130706433/', 'IP address'],
    ['https://0x7f.1/', 'IP address'],
    ['https://[::1]/', 'IP address'],
    ['https://localhost/', 'inside'],
    ['https://LOCALHOST./', 'inside'],
    ['https://metadata.google.internal/', 'inside'],
    ['https://intranet/', 'inside'],
    ['https://printer.local/', 'inside'],
    ['https://app:secret@idp.acme.example/', 'password'],
    ['idp.acme.example/metadata', 'not an address'],
    [`https://idp.acme.example/${'a'.repeat(2100)}`, '2048'],
  ])('%s may not be called', (text, why) => {
    const read = readOutsideAddress(text, [])
    expect(read.outcome === 'refused' ? read.why : 'allowed').toContain(why)
  })

  it('names the sandbox of a developer’s machine as an exception, and nothing else on that machine', () => {
    const sandbox = ['http://localhost:4010']
    expect(readOutsideAddress('http://localhost:4010/saml/acme/metadata', sandbox)).toMatchObject({
      outcome: 'address',
    })
    expect(readOutsideAddress('http://localhost:5432/', sandbox)).toMatchObject({ outcome: 'refused' })
    expect(readOutsideAddress('https://localhost:4010/', sandbox)).toMatchObject({ outcome: 'refused' })
  })
})
