import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { earlier, judgeSession, lifeFrom, sessionLife } from './sessions.ts'

const at = (text: string) => Temporal.Instant.from(`2026-11-20T${text}Z`)

describe('sessionLife', () => {
  it.each([
    ['sso', false, 8, 12],
    ['password', true, 8, 12],
    ['password', false, 24, 336],
    ['code', false, 24, 336],
    ['eid', false, 24, 336],
    ['demo', false, 8, 24],
  ] as const)('%s, privileged %s', (method, isPrivileged, idleHours, absoluteHours) => {
    const { idleSeconds, absoluteSeconds } = sessionLife(method, isPrivileged)
    expect([idleSeconds / 3_600, absoluteSeconds / 3_600]).toEqual([idleHours, absoluteHours])
  })

  it('counts the absolute end from the proof', () => {
    const life = lifeFrom(at('09:00:00'), { idleSeconds: 60, absoluteSeconds: 3_600 })
    expect(life.endsAt.toString()).toBe('2026-11-20T10:00:00Z')
  })
})

describe('judgeSession', () => {
  const session = { host: 'app.test', absoluteExpiresAt: at('10:00:00') }
  it.each([
    ['app.test', '09:59:59', 'valid'],
    ['app.test', '10:00:00', 'ended'],
    ['hub.test', '09:59:59', 'wrong_host'],
    ['hub.test', '11:00:00', 'wrong_host'],
    ['app.test.evil.example', '09:00:00', 'wrong_host'],
  ])('on %s at %s: %s', (host, now, verdict) => expect(judgeSession(session, host, at(now))).toBe(verdict))
})

it('takes the earlier moment', () => {
  expect(earlier(at('09:00:00'), at('10:00:00')).toString()).toBe('2026-11-20T09:00:00Z')
  expect(earlier(at('10:00:00'), at('09:00:00')).toString()).toBe('2026-11-20T09:00:00Z')
})
