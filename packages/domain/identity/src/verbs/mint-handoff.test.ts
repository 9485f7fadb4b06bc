import { hashToken, newToken } from '@kara/crypto'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../testing.ts'
import { mintHandoff } from './mint-handoff.ts'
import { startSession } from './start-session.ts'

describe('mintHandoff', () => {
  const db = openTestDatabase()
  const [fromHost, toHost] = ['app.test', 'acme.test'] as const
  const signedIn = async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const { token } = await startSession(ctx, { personId, host: fromHost, method: 'password' })
    return {
      ctx,
      personId,
      token,
      input: { token, fromHost, toHost, returnPath: '/book', browserHash: 'of-this-browser' },
    }
  }

  it('carries no session past a company’s sign-in to another host, and neither does the table', async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const past = { personId, host: fromHost, method: 'break_glass', companyId: ctx.ids.next() } as const
    const { token } = await startSession(ctx, past)
    const input = { token, fromHost, toHost, returnPath: '/book', browserHash: 'of-this-browser' }
    await expect(mintHandoff(ctx, input)).rejects.toMatchObject({ code: 'identity.session_ended' })
    const insert = db.witness`insert into app.handoff
      (code_hash, person_id, to_host, method, auth_at, ends_at, idle_seconds, return_path, created_at, expires_at)
      values ('x', ${personId}, ${toHost}, 'break_glass', now(), now(), 60, '/', now(), now())`
    await expect(insert).rejects.toThrow(/handoff_method_check/)
  })

  it('makes a code for one host and one minute, and keeps its hash only', async () => {
    const { ctx, personId, input } = await signedIn()
    const { code, expiresAt } = await mintHandoff(ctx, input)
    expect(expiresAt).toBe('2026-11-20T09:01:00Z')
    const rows = await db.witness`select * from app.handoff where person_id = ${personId}`
    expect(rows).toMatchObject([{ code_hash: hashToken(code), to_host: toHost, return_path: '/book' }])
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('needs a session on the host it comes from', async () => {
    const { ctx, input } = await signedIn()
    await expect(mintHandoff(ctx, { ...input, token: newToken() })).rejects.toMatchObject({
      code: 'identity.session_ended',
    })
    await expect(mintHandoff(ctx, { ...input, fromHost: 'other.test' })).rejects.toMatchObject({
      code: 'identity.session_ended',
    })
  })

  it('happens at the gate only', async () => {
    const { ctx, personId, input } = await signedIn()
    const asPerson = { ...ctx, scope: { role: 'person', personId } as const }
    await expect(mintHandoff(asPerson, input)).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere'])(
    'leads nowhere else: %s',
    async (returnPath) => {
      const { ctx, input } = await signedIn()
      await expect(mintHandoff(ctx, { ...input, returnPath })).rejects.toMatchObject({
        code: 'identity.return_path_invalid',
      })
    },
  )

  it('makes another code each time, names its own person, audits it and announces nothing', async () => {
    const [one, two] = [await signedIn(), await signedIn()]
    const before = (await announced(db)).length
    const codes = [await mintHandoff(one.ctx, one.input), await mintHandoff(one.ctx, one.input)]
    expect(codes[0]?.code).not.toBe(codes[1]?.code)
    const entries = await audited(db, 'handoff.minted')
    expect(entries.filter((entry) => entry.personId === one.personId)).toHaveLength(2)
    expect(entries.filter((entry) => entry.personId === two.personId)).toHaveLength(0)
    expect((await announced(db)).length).toBe(before)
  })
})
