import { inTransaction } from '@kara/db'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { testIdentityKeys as keys } from '../testing.ts'
import { forgetTries, takeTries } from './take-tries.ts'

describe('takeTries', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  const outcomes = async (tries: Promise<void>[]) =>
    (await Promise.allSettled(tries)).map((result) =>
      result.status === 'fulfilled' ? 'go' : result.reason.code,
    )

  it('lets five tries on an address pass, from wherever they come and whenever they arrive', async () => {
    const ctx = atGate()
    const tries = Array.from({ length: 9 }, (_, at) =>
      takeTries(ctx, keys, { email: 'one@mail.test', clientAddress: `10.3.${at}.1` }),
    )
    const results = await outcomes(tries)
    expect(results.filter((result) => result === 'go')).toHaveLength(5)
    expect(results.filter((result) => result === 'identity.too_many_tries')).toHaveLength(4)
  })

  it('stops a network that tries many addresses, and no other network', async () => {
    const ctx = atGate()
    for (let count = 0; count < 60; count++)
      await takeTries(ctx, keys, { email: `many-${count}@mail.test`, clientAddress: '10.4.4.9' })
    const next = (clientAddress: string) => takeTries(ctx, keys, { email: 'next@mail.test', clientAddress })
    expect(await outcomes([next('10.4.4.200'), next('10.4.5.9')])).toEqual(['identity.too_many_tries', 'go'])
  })

  it('does not slow other addresses down, and forgets after a right password', async () => {
    const ctx = atGate()
    const at = (email: string, network: number) =>
      takeTries(ctx, keys, { email, clientAddress: `10.5.${network}.1` })
    await Promise.all([1, 2, 3, 4, 5].map((network) => at('two@mail.test', network)))
    expect(await outcomes([at('two@mail.test', 6), at('three@mail.test', 7)])).toEqual([
      'identity.too_many_tries',
      'go',
    ])
    await forgetTries(ctx, keys, 'two@mail.test')
    expect(await outcomes([at('two@mail.test', 8)])).toEqual(['go'])
  })

  it('happens at the gate only, and keeps no address', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    const on = { email: 'four@mail.test', clientAddress: '10.6.0.1' }
    await expect(takeTries(ctx, keys, on)).rejects.toMatchObject({ code: 'identity.not_allowed' })
    await takeTries(atGate(), keys, on)
    const rows = await db.witness`select key_hash from app.sign_in_brake`
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.key_hash))).toBe(true)
  })

  it('tells how long to wait', async () => {
    const ctx = atGate()
    const on = { email: 'five@mail.test', clientAddress: '10.7.0.1' }
    for (let count = 0; count < 5; count++) await takeTries(ctx, keys, on)
    await expect(takeTries(ctx, keys, on)).rejects.toMatchObject({
      kind: 'limit',
      details: { values: { waitSeconds: 30 } },
    })
  })

  it('refuses to count where a refusal would take the count back', async () => {
    const on = { email: 'six@mail.test', clientAddress: '10.8.0.1' }
    const inside = inTransaction(atGate(), (ctx) => takeTries(ctx, keys, on))
    await expect(inside).rejects.toThrow('tries are not counted inside a transaction')
  })
})
