import { getPerson } from '@kara/identity'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findElectronicId } from '../reads/find-electronic-id.ts'
import { testFactorsKeys as keys, makeTraveller, openTestProvider, type TestProvider } from '../testing.ts'
import { removeElectronicId } from './remove-electronic-id.ts'

describe('removeElectronicId', () => {
  const db = openTestDatabase()
  let provider: TestProvider
  beforeAll(async () => {
    provider = await openTestProvider()
  }, 60_000)
  afterAll(() => provider.close())

  it('takes the ID off again with its number, tells the person both times and leaves its entries', async () => {
    const { ctx, personId, show, asks } = await makeTraveller(db, provider)
    await show('add', 'katrin')
    await removeElectronicId(ctx, asks())
    await removeElectronicId(ctx, asks())
    expect(await findElectronicId(ctx, keys)).toBeNull()
    expect((await getPerson(ctx)).isProtected).toBe(false)
    for (const name of ['electronic_id.added', 'electronic_id.removed']) {
      const events = (await announced(db, name)).filter((event) => event.personId === personId)
      expect(events).toHaveLength(1)
      expect((await audited(db, name)).filter((entry) => entry.personId === personId)).toHaveLength(1)
    }
  })

  it('asks for a factor shown just now, at the gate, and touches nobody else’s', async () => {
    const [one, two] = [await makeTraveller(db, provider), await makeTraveller(db, provider)]
    await one.show('add', 'diana')
    await removeElectronicId(two.ctx, two.asks())
    expect(await findElectronicId(one.ctx, keys)).not.toBeNull()
    const visitor = { ...one.ctx, scope: { role: 'visitor' } as const }
    await expect(removeElectronicId(visitor, one.asks())).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
    one.ctx.clock.advance({ minutes: 10 })
    await expect(removeElectronicId(one.ctx, one.asks())).rejects.toMatchObject({
      code: 'identity.confirm_first',
    })
  })
})
