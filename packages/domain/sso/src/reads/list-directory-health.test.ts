import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { openTestDatabase } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { companyCtx, openGateCtx, openTestSso, supportCtx } from '../testing.ts'
import { connectDirectory } from '../verbs/connect-directory.ts'
import { receiveDirectoryRequest } from '../verbs/receive-directory-request.ts'
import { listDirectoryHealth } from './list-directory-health.ts'

describe('how directories are getting on', () => {
  const db = openTestDatabase()
  const sso = openTestSso(db)
  afterAll(() => sso.close())

  async function connected() {
    const company = await makeCompany(db)
    const domain = `${company.companyId.slice(-12)}.test`
    await makeVerifiedDomain(db, company.companyId, domain)
    const ctx = companyCtx(db, company)
    const made = await connectDirectory(ctx, { label: 'Entra ID', kind: 'entra' }, sso)
    const ask = (changes: { method?: string; path?: string; body?: object; token?: string } = {}) => {
      const { method = 'GET', path = '/Users', body, token = made.token } = changes
      const input = { directoryId: made.directory.id, token, method, path, query: {} }
      return receiveDirectoryRequest(
        openGateCtx(db),
        { ...input, body: body ? JSON.stringify(body) : '' },
        sso,
      )
    }
    const health = async () => (await listDirectoryHealth(supportCtx(db), company.companyId))[0]
    return { company, ask, health, userName: `birna@${domain}` }
  }

  it('says that one was never heard, then what it brought and when', async () => {
    const { ask, health, userName } = await connected()
    expect(await health()).toMatchObject({ state: 'silent', pushCount: 0, refusalCount: 0, heardAt: null })
    await ask()
    expect(await health()).toMatchObject({ state: 'heard', pushCount: 0, pushedAt: null })
    await ask({ method: 'POST', body: { userName, active: true } })
    expect(await health()).toMatchObject({ state: 'heard', pushCount: 1, refusedFor: null })
    expect((await health())?.pushedAt).not.toBeNull()
  })

  it('says why one was turned away: its token, its request, our answer; and that it recovered', async () => {
    const { ask, health, userName } = await connected()
    expect((await ask({ token: 'an-old-token' })).status).toBe(401)
    expect(await health()).toMatchObject({ state: 'turned_away', refusedFor: 'token', refusalCount: 1 })
    await ask({ method: 'TRACE' })
    expect(await health()).toMatchObject({ state: 'turned_away', refusedFor: 'request' })
    await ask({
      method: 'PATCH',
      path: '/users/nobody',
      body: { Operations: [{ op: 'replace', value: { active: false } }] },
    })
    expect(await health()).toMatchObject({ state: 'turned_away', refusedFor: 'answer', refusalCount: 3 })
    await ask({ method: 'POST', body: { userName, active: true } })
    expect(await health()).toMatchObject({ state: 'heard', refusedFor: 'answer', refusalCount: 3 })
  })

  it('counts every push, whoever races', async () => {
    const { ask, health, userName } = await connected()
    const wishes = [1, 2, 3].map((n) =>
      ask({ method: 'POST', body: { userName: `x${n}.${userName}`, active: true } }),
    )
    await Promise.all(wishes)
    expect(await health()).toMatchObject({ pushCount: 3 })
  })

  it('is for support, names no person and no number of people', async () => {
    const { company, ask, userName } = await connected()
    await ask({ method: 'POST', body: { userName, active: true } })
    const board = await listDirectoryHealth(supportCtx(db))
    expect(JSON.stringify(board)).not.toContain('birna')
    expect(Object.keys(board[0] ?? {}).join()).not.toMatch(/active|ended|people|user/i)
    await expect(listDirectoryHealth(companyCtx(db, company))).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
