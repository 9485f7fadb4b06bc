import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { mintHandoff } from './mint-handoff.ts'
import { redeemHandoff } from './redeem-handoff.ts'
import { startSession } from './start-session.ts'

describe('redeemHandoff', () => {
  const db = openTestDatabase()
  const host = 'acme.test'
  const browserHash = 'of-this-browser'
  const minted = async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const { token } = await startSession(ctx, { personId, host: 'app.test', method: 'sso' })
    ctx.clock.advance({ hours: 2 })
    const input = { token, fromHost: 'app.test', toHost: host, returnPath: '/book?slot=1', browserHash }
    const { code } = await mintHandoff(ctx, input)
    return { ctx, personId, code }
  }

  it('opens the session on the other host and says where to go', async () => {
    const { ctx, personId, code } = await minted()
    const { token, returnPath } = await redeemHandoff(ctx, { code, host, browserHash })
    expect(returnPath).toBe('/book?slot=1')
    expect(await readSession(ctx, { token, host })).toMatchObject({ personId, method: 'sso' })
  })

  it('carries the moment of the proof over, so that the absolute end does not move', async () => {
    const { ctx, code } = await minted()
    const { token, session } = await redeemHandoff(ctx, { code, host, browserHash })
    expect(session.authAt).toBe('2026-11-20T09:00:00Z')
    ctx.clock.travelTo('2026-11-20T16:00:00Z')
    expect((await readSession(ctx, { token, host }))?.expiresAt).toBe('2026-11-20T21:00:00Z')
  })

  it('happens at the gate only', async () => {
    const { ctx, code } = await minted()
    const asVisitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(redeemHandoff(asVisitor, { code, host, browserHash })).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('opens nothing on another host, in another browser, or after a minute', async () => {
    const refusal = { code: 'identity.handoff_invalid' }
    const one = await minted()
    await expect(
      redeemHandoff(one.ctx, { code: one.code, host: 'other.test', browserHash }),
    ).rejects.toMatchObject(refusal)
    await expect(redeemHandoff(one.ctx, { code: one.code, host })).rejects.toMatchObject(refusal)
    await expect(
      redeemHandoff(one.ctx, { code: one.code, host, browserHash: 'of-another' }),
    ).rejects.toMatchObject(refusal)
    const own = await redeemHandoff(one.ctx, { code: one.code, host, browserHash })
    expect(own.session.personId).toBe(one.personId)
    const late = await minted()
    late.ctx.clock.advance({ seconds: 60 })
    await expect(redeemHandoff(late.ctx, { code: late.code, host, browserHash })).rejects.toMatchObject(
      refusal,
    )
  })

  it('has one winner when it is redeemed by many at once', async () => {
    const { ctx, personId, code } = await minted()
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => redeemHandoff(ctx, { code, host, browserHash })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const rows = await db.witness`select 1 from app.login_session
      where person_id = ${personId} and host = ${host}`
    expect(rows).toHaveLength(1)
  })

  it('announces the new session and leaves an audit entry', async () => {
    const { ctx, personId, code } = await minted()
    await redeemHandoff(ctx, { code, host, browserHash })
    const events = (await announced(db, 'login_session.started')).filter((at) => at.personId === personId)
    expect(events.map((event) => event.payload.host)).toEqual(['app.test', host])
    const entries = await audited(db, 'handoff.redeemed')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })
})
