import { describe, expect, it } from 'vitest'
import { normaliseDomain, normaliseEmail } from './names.ts'
import { isPublicMailDomain } from './public-mail-domains.ts'

describe('normaliseDomain', () => {
  it.each([
    ['Acme.IS', 'acme.is'],
    ['mail.acme.co.uk', 'mail.acme.co.uk'],
    ['ísland.is', 'xn--sland-ysa.is'],
    ['ÍSLAND.is', 'xn--sland-ysa.is'],
  ])('reads %s as %s', (text, expected) => expect(normaliseDomain(text)).toBe(expected))

  it.each(['', 'acme', 'is', 'acme.is/', 'https://acme.is', 'a b.is', 'acme..is', '-a.is', 'acme.is:443'])(
    'refuses %j',
    (text) => expect(normaliseDomain(text)).toBeNull(),
  )
  it.each(['192.168.0.1', 'acme.123', 'acme.is\u200b', 'acme.is?x', '.acme.is', `${'a'.repeat(64)}.is`])(
    'refuses %j too',
    (text) => expect(normaliseDomain(text)).toBeNull(),
  )
})

describe('normaliseEmail', () => {
  it.each([
    ['Sara@Acme.IS', { email: 'sara@acme.is', domain: 'acme.is' }],
    ['a.b+c@ísland.is', { email: 'a.b+c@xn--sland-ysa.is', domain: 'xn--sland-ysa.is' }],
  ])('reads %s', (text, expected) => expect(normaliseEmail(text)).toEqual(expected))

  it.each([
    'sara',
    '@acme.is',
    'sara@',
    'a@b@acme.is',
    'sara@acme',
    'sára@acme.is',
    'a b@acme.is',
    '.a@acme.is',
  ])('refuses %j', (text) => expect(normaliseEmail(text)).toBeNull())
})

describe('isPublicMailDomain', () => {
  it.each(['gmail.com', 'simnet.is', 'mail.yahoo.com'])('knows %s', (domain) => {
    expect(isPublicMailDomain(domain)).toBe(true)
  })
  it.each(['acme.is', 'notgmail.com', 'gmail.com.acme.is'])('lets %s pass', (domain) => {
    expect(isPublicMailDomain(domain)).toBe(false)
  })
})
