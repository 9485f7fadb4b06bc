import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { reservedSlugs, Slug } from '../contracts.ts'
import { canonicalHost } from './hosts.ts'
import { expiryOf, isExpired } from './invitations.ts'
import { checkAccent, isReadable } from './look.ts'
import { isStalled, readinessOf } from './publication.ts'
import { slugSuggestions } from './slugs.ts'

const complete = {
  hasVerifiedDomain: true,
  hasPolicy: true,
  poolHalves: 10,
  professionals: 3,
  hasWelcome: true,
  hasLogo: true,
  isAccentAdjusted: false,
}

describe('what a hub needs', () => {
  it.each([
    [{}, [], []],
    [{ hasPolicy: false }, ['hubs.policy_missing'], []],
    [{ hasVerifiedDomain: false }, [], ['hubs.domain_not_verified']],
    [{ poolHalves: 0 }, [], ['hubs.pool_is_zero']],
    [{ professionals: 0 }, [], ['hubs.no_professionals']],
    [{ hasWelcome: false, hasLogo: false }, [], ['hubs.welcome_missing', 'hubs.logo_missing']],
    [{ isAccentAdjusted: true }, [], ['hubs.accent_adjusted']],
  ])('%j: stops at %j, warns of %j', (changes, obstacles, warnings) => {
    expect(readinessOf({ ...complete, ...changes })).toEqual({ obstacles, warnings })
  })

  it('gives a run up after ten minutes', () => {
    const now = Temporal.Instant.from('2026-11-20T09:00:00Z')
    expect(isStalled(now.subtract({ minutes: 10 }), now)).toBe(false)
    expect(isStalled(now.subtract({ minutes: 11 }), now)).toBe(true)
  })
})

describe('addresses', () => {
  it.each([
    ['localhost:3000', 'acme.localhost'],
    ['Kara.is', 'acme.kara.is'],
    ['kara.is:443', 'acme.kara.is'],
  ])('under %s a hub answers at %s', (baseHost, host) => {
    expect(canonicalHost('acme', baseHost)).toBe(host)
  })

  it.each(['ab', 'Ác', 'a--b', '-ab', 'ab-', 'a.b', 'a b', 'xn--abc', 'app', 'www', 'x'.repeat(41)])(
    'refuses %s',
    (slug) => {
      expect(Slug.safeParse(slug).success).toBe(false)
    },
  )

  it('reserves only names that would otherwise be allowed', () => {
    const badlyFormed = [...reservedSlugs].filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    expect(badlyFormed).toEqual([])
  })

  it('suggests names that fit and are allowed', () => {
    for (const slug of slugSuggestions('x'.repeat(40), 'IS')) expect(Slug.safeParse(slug).success).toBe(true)
  })
})

describe('invitations', () => {
  const invitedAt = Temporal.Instant.from('2026-11-01T09:00:00Z')

  it('hold for thirty days, the last moment included', () => {
    const end = expiryOf(invitedAt)
    expect(end.toString()).toBe('2026-12-01T09:00:00Z')
    expect(isExpired({ state: 'invited', invitedAt }, end)).toBe(false)
    expect(isExpired({ state: 'invited', invitedAt }, end.add({ seconds: 1 }))).toBe(true)
    expect(isExpired({ state: 'accepted', invitedAt }, end.add({ seconds: 1 }))).toBe(false)
  })
})

describe('colours', () => {
  it.each(['#ffffff', '#000000', '#ffff00', '#0f766e', '#f2c14e', '#808080'])(
    '%s is shown so that it can be read',
    (accent) => {
      expect(isReadable(accent)).toBe(true)
      expect(checkAccent(accent).isAdjusted).toBe(checkAccent(accent).shownAccent !== accent)
    },
  )
})
