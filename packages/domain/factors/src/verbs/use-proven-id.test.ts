import { newToken } from '@kara/crypto'
import { getPerson, startSession } from '@kara/identity'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getFactors } from '../reads/get-factors.ts'
import { makeTraveller, openTestProvider, refusalOf, type TestProvider } from '../testing.ts'

describe('useProvenId', () => {
  const db = openTestDatabase()
  let provider: TestProvider
  beforeAll(async () => {
    provider = await openTestProvider()
  }, 60_000)
  afterAll(() => provider.close())

  it('protects the account beside a passkey, and a person has one electronic ID', async () => {
    const { ctx, add, show, begin } = await makeTraveller(db, provider)
    await show('add', 'olafur')
    expect(refusalOf(await show('add', 'gunnar'))).toBe('eid_other')
    expect(await getFactors(ctx)).toEqual({ passkeys: 0, hasElectronicId: true })
    await expect(add()).rejects.toMatchObject({ code: 'identity.session_ended' })
    expect(await begin('confirm')).toContain('/eid')
  })

  it('opens nothing in a session that has ended or is another one', async () => {
    const { ctx, personId, begin, finish, asks } = await makeTraveller(db, provider)
    const back = await provider.choose(await begin('add'), 'bjarni')
    await startSession(ctx, {
      personId,
      host: 'app.test',
      method: 'sso',
      deviceToken: newToken(),
      replaces: asks().token,
    })
    expect(refusalOf(await finish(back))).toBe('session_ended')
    expect((await getPerson(ctx)).isProtected).toBe(false)
  })
})
