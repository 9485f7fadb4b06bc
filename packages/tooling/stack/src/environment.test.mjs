import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { childEnvironment, keepSecrets, newSecrets, stackEnvironment } from '../environment.mjs'
import { placesIn } from './places.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kara-environment-'))

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('the environment of the local stack', () => {
  it('connects each role with a password that follows from the secret', () => {
    const secrets = newSecrets()
    const environment = describeStack({ secrets })
    const expected = createHmac('sha256', secrets.appSecret).update('kara_app').digest('hex')

    expect(environment.DATABASE_APP_URL).toBe(`postgres://kara_app:${expected}@127.0.0.1:5432/kara`)
    expect(new URL(environment.DATABASE_QUEUE_URL).username).toBe('kara_queue')
    expect(new URL(environment.DATABASE_SSO_URL).username).toBe('kara_sso')
    expect(new URL(environment.DATABASE_QUEUE_URL).password).not.toBe(expected)
  })

  it('points every outside address at the sandbox of the same port', () => {
    const environment = describeStack({ port: 3100 })

    expect(environment.BASE_HOST).toBe('localhost:3100')
    expect(environment.SANDBOX_PORT).toBe('4000')
    for (const name of ['RESEND_BASE_URL', 'STRIPE_HOST', 'DNS_RESOLVER_URL', 'EID_ISSUER']) {
      expect(environment[name]).toMatch(/^http:\/\/localhost:4000/)
    }
  })

  it('names Redis only when there is one', () => {
    expect(describeStack({ redisUrl: null })).not.toHaveProperty('REDIS_URL')
    expect(describeStack({ redisUrl: 'redis://127.0.0.1:1' }).REDIS_URL).toBe('redis://127.0.0.1:1')
  })

  it("keeps a shell's own keys away from the children", () => {
    vi.stubEnv('STRIPE_SECRET_KEY', 'sk_live_of_somebody')
    vi.stubEnv('REDIS_URL', 'redis://elsewhere')
    vi.stubEnv('HOME', '/home/somebody')
    const secrets = newSecrets()
    const environment = childEnvironment(describeStack({ secrets, redisUrl: null }))

    expect(environment.STRIPE_SECRET_KEY).toBe(secrets.stripeSecretKey)
    expect(environment).not.toHaveProperty('REDIS_URL')
    expect(environment.HOME).toBe('/home/somebody')
  })

  it('makes secrets once, for this account only', () => {
    const places = placesIn(folder)
    const first = keepSecrets(places)

    expect(keepSecrets(places)).toEqual(first)
    expect(statSync(places.secrets).mode & 0o077).toBe(0)
  })
})

function describeStack(change = {}) {
  return stackEnvironment({
    appEnv: 'development',
    port: 3000,
    databaseUrl: 'postgres://postgres:owner@127.0.0.1:5432/kara',
    redisUrl: null,
    secrets: newSecrets(),
    places: placesIn(folder),
    ...change,
  })
}
