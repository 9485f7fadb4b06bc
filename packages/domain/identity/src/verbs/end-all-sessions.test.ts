import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listSessions } from '../reads/list-sessions.ts'
import { makePerson } from '../testing.ts'
import { endAllSessions } from './end-all-sessions.ts'
import { startSession } from './start-session.ts'

describe('endAllSessions', () => {
  const db = openTestDatabase()
  const host = 'app.test'
  const twice = async () => {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const own = await startSession(ctx, { personId, host, method: 'password' })
    const work = await startSession(ctx, { personId, host: 'hub.test', method: 'sso', companyId })
    return {
      ctx,
      personId,
      companyId,
      own,
      work,
      list: async () => (await listSessions(ctx)).map((at) => at.method),
    }
  }

  it('signs a person out everywhere', async () => {
    const { ctx, personId, list } = await twice()
    await endAllSessions(ctx, { personId })
    expect(await list()).toEqual([])
  })

  it('keeps the browser that asked', async () => {
    const { ctx, personId, own, list } = await twice()
    await endAllSessions(ctx, { personId, keepToken: own.token })
    expect(await list()).toEqual(['password'])
  })

  it('ends what a company’s sign-in opened and leaves the person’s own sign-in', async () => {
    const { ctx, personId, companyId, list } = await twice()
    await endAllSessions(ctx, { personId, companyId })
    expect(await list()).toEqual(['password'])
  })

  it('for a company that says it twice ends once, and leaves one entry', async () => {
    const { ctx, personId, companyId } = await twice()
    await endAllSessions(ctx, { personId, companyId })
    await endAllSessions(ctx, { personId, companyId })
    const entries = await audited(db, 'login_session.all_ended')
    expect(entries.filter((entry) => entry.personId === personId)).toEqual([
      expect.objectContaining({ detail: { companyId } }),
    ])
  })

  it('happens at the gate only', async () => {
    const { ctx, personId } = await twice()
    const asPerson = { ...ctx, scope: { role: 'person', personId } as const }
    await expect(endAllSessions(asPerson, { personId })).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('leaves other people alone', async () => {
    const [one, two] = [await twice(), await twice()]
    await endAllSessions(one.ctx, { personId: one.personId })
    expect(await two.list()).toHaveLength(2)
  })

  it('is safe to repeat, leaves audit entries and announces nothing', async () => {
    const { ctx, personId } = await twice()
    const before = (await announced(db)).length
    await endAllSessions(ctx, { personId })
    await endAllSessions(ctx, { personId })
    const entries = await audited(db, 'login_session.all_ended')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(2)
    expect((await announced(db)).length).toBe(before)
  })
})
