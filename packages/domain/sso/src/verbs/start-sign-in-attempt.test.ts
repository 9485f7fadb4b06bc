import { inflateRawSync } from 'node:zlib'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import {
  beginSignIn,
  companyCtx,
  gateCtx,
  makeConnection,
  openGateCtx,
  openTestSso,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { startSignInAttempt } from './start-sign-in-attempt.ts'

describe('starting to sign in', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  it('sends the browser to the provider and remembers everything the answer must agree with', async () => {
    const made = await makeConnection(db, sso)
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    expect(started.redirectUrl.startsWith(made.provider.ssoUrl)).toBe(true)
    expect(started.redirectUrl).not.toContain('book')
    expect(started.reference).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d{3}$/)
    const [row] = await db.witness`select * from app.sso_attempt where id = ${started.attemptId}`
    expect(row).toMatchObject({
      host: testHubHost,
      return_path: '/book/slot?step=2',
      step: 'sent',
      outcome: 'open',
    })
    expect(row?.request_id).toMatch(/^_/)
    expect(JSON.stringify(row)).not.toContain(testBrowser)
    const steps = await db.witness`select step, outcome from app.sso_attempt_step
      where attempt_id = ${started.attemptId} order by seq`
    expect(steps.map(({ step }) => step)).toEqual(['started', 'sent'])
  })

  it('has the provider ask the person again when told to, and not else', async () => {
    const made = await makeConnection(db, sso)
    const questionOf = async (asksAgain: boolean) => {
      const { redirectUrl } = await beginSignIn(gateCtx(db, made.company), made, sso, { asksAgain })
      const deflated = Buffer.from(new URL(redirectUrl).searchParams.get('SAMLRequest') ?? '', 'base64')
      return inflateRawSync(deflated).toString()
    }
    expect(await questionOf(true)).toContain(' ForceAuthn="true"')
    expect(await questionOf(false)).not.toContain('ForceAuthn="true"')
  })

  it('happens at the company’s gate only', async () => {
    const made = await makeConnection(db, sso)
    await expect(beginSignIn(companyCtx(db, made.company), made, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    await expect(beginSignIn(openGateCtx(db), made, sso)).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })

  it('a test is for those who manage the sign-in', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const anybody = gateCtx(db, made.company)
    await expect(beginSignIn(anybody, made, sso, { purpose: 'test' })).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const { companyId, ownerId } = made.company
    const admin = { ...anybody, actor: { kind: 'admin', personId: ownerId, companyId, role: 'it' } as const }
    const started = await beginSignIn(admin, made, sso, { purpose: 'test' })
    expect(started.reference).toBeTruthy()
  })

  it('finds no connection of another company', async () => {
    const made = await makeConnection(db, sso)
    const other = await makeConnection(db, sso)
    await expect(beginSignIn(gateCtx(db, other.company), made, sso)).rejects.toMatchObject({
      code: 'sso.connection_missing',
    })
  })

  it.each(['draft', 'tested', 'disabled'] as const)(
    'is refused while the connection is %s',
    async (state) => {
      const made = await makeConnection(db, sso, { state })
      await expect(beginSignIn(gateCtx(db, made.company), made, sso)).rejects.toMatchObject({
        code: 'sso.deactivated',
        details: { values: { code: 'S21' } },
      })
    },
  )

  it.each(['//evil.test', '/\\evil.test', 'https://evil.test', '/%2f%2fevil.test/..//x', '/a\u0000b'])(
    '5.3 returns to no foreign address: %s',
    async (returnPath) => {
      const made = await makeConnection(db, sso)
      const input = {
        connectionId: made.connection.id,
        host: testHubHost,
        browserToken: testBrowser,
        returnPath,
      }
      const starting = startSignInAttempt(gateCtx(db, made.company), input, sso)
      await expect(starting).rejects.toThrow(/return_path_invalid|not one of ours/)
    },
  )

  it('twice gives two attempts that do not disturb each other', async () => {
    const made = await makeConnection(db, sso)
    const ctx = gateCtx(db, made.company)
    const [one, two] = await Promise.all([beginSignIn(ctx, made, sso), beginSignIn(ctx, made, sso)])
    expect(one.attemptId).not.toBe(two.attemptId)
    expect(one.redirectUrl).not.toBe(two.redirectUrl)
  })

  it.each([
    '//evil.test',
    '/\\\\evil.test',
    '/%2f%2fevil.test',
    '/%5cevil.test',
    'https://evil.test/',
    'javascript:alert(1)',
    '/\tevil.test',
    '/%0d%0aLocation:%20//evil.test',
  ])('5.3 never promises to return to %j', async (returnPath) => {
    const made = await makeConnection(db, sso)
    const where = { host: testHubHost, browserToken: testBrowser, returnPath }
    const input = { connectionId: made.connection.id, ...where }
    await expect(startSignInAttempt(gateCtx(db, made.company), input, sso)).rejects.toThrow()
  })

  it('ends with a reference code when the SAML process is away', async () => {
    const made = await makeConnection(db, sso)
    const lost = openTestSso(db)
    await lost.close()
    await expect(beginSignIn(gateCtx(db, made.company), made, lost)).rejects.toMatchObject({
      code: 'sso.gateway_unavailable',
      details: { values: { code: 'S36', reference: expect.stringMatching(/-\d{3}$/) } },
    })
    const events = await announced(db, 'sso_attempt.refused')
    expect(events.at(-1)).toMatchObject({ payload: { reason: 'gateway_unavailable' } })
  })

  it('is recorded without naming anybody', async () => {
    const made = await makeConnection(db, sso)
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const entries = await audited(db, 'sso_attempt.started')
    expect(entries.at(-1)).toMatchObject({ objectId: started.attemptId, personId: null })
  })
})
