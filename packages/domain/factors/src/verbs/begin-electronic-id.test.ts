import { newToken } from '@kara/crypto'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testFactorsKeys as keys, makeTraveller, openTestProvider, type TestProvider } from '../testing.ts'
import { beginElectronicId } from './begin-electronic-id.ts'

const host = 'app.test'

describe('beginElectronicId', () => {
  const db = openTestDatabase()
  let provider: TestProvider
  beforeAll(async () => {
    provider = await openTestProvider()
  }, 60_000)
  afterAll(() => provider.close())

  it('leads to the provider for a fresh proof, with a question of its own, and audits the beginning', async () => {
    const { personId, begin } = await makeTraveller(db, provider)
    const { searchParams } = new URL(await begin('confirm'))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      max_age: '0',
      prompt: 'login',
    })
    expect(searchParams.get('nonce')).not.toBe(new URL(await begin('confirm')).searchParams.get('nonce'))
    const entries = await audited(db, 'eid_attempt.began')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(2)
  })

  it('keeps neither the state nor the code verifier in the clear', async () => {
    const { personId, begin } = await makeTraveller(db, provider)
    const { searchParams } = new URL(await begin('confirm'))
    const rows = await db.witness`select * from app.eid_attempt where person_id = ${personId}`
    expect(JSON.stringify(rows)).not.toContain(searchParams.get('state'))
    expect(JSON.stringify(rows)).not.toContain(searchParams.get('nonce'))
  })

  it('does not begin with a provider that is not the pinned one, or not there', async () => {
    const { ctx } = await makeTraveller(db, provider)
    const wish = { purpose: 'sign_in', browserToken: newToken(), returnPath: '/home', host } as const
    for (const issuer of [
      'http://127.0.0.1:1/eid',
      `${provider.url.replace('127.0.0.1', 'localhost')}/eid`,
    ]) {
      await expect(beginElectronicId(ctx, wish, keys, provider.adapter(issuer))).rejects.toMatchObject({
        code: 'factors.eid_unavailable',
      })
    }
  })

  it('leads back to addresses of ours only', async () => {
    const { ctx } = await makeTraveller(db, provider)
    const wish = { purpose: 'sign_in', browserToken: newToken(), returnPath: '//evil.test', host } as const
    await expect(beginElectronicId(ctx, wish, keys, provider.adapter())).rejects.toMatchObject({
      code: 'factors.return_path_invalid',
    })
  })

  it('happens at the gate; an ID is added only by a session that has just proven itself', async () => {
    const { ctx, begin } = await makeTraveller(db, provider)
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    const wish = { purpose: 'sign_in', browserToken: newToken(), returnPath: '/home', host } as const
    await expect(beginElectronicId(visitor, wish, keys, provider.adapter())).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
    ctx.clock.advance({ minutes: 10 })
    await expect(begin('add')).rejects.toMatchObject({ code: 'identity.sign_in_again' })
  })
})
