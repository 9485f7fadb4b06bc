import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCards } from '../reads/list-cards.ts'
import { makeCard, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { makeCardPrimary } from './make-card-primary.ts'

describe('choosing the primary card', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  it('leaves exactly one, whoever is quicker', async () => {
    const { personId } = await makePerson(db)
    const ctx = payerCtx(db, personId)
    const cards = [
      await makeCard(db, processor, personId),
      await makeCard(db, processor, personId, 'mastercard'),
      await makeCard(db, processor, personId, 'stolen'),
    ]
    await Promise.all(cards.map((card) => makeCardPrimary(ctx, card)))
    const primary = (await listCards(ctx)).filter((card) => card.isPrimary)
    expect(primary).toHaveLength(1)
    await makeCardPrimary(ctx, cards[1] as never)
    expect((await listCards(ctx))[0]).toMatchObject({ id: cards[1], isPrimary: true })
    expect((await audited(db, 'card.made_primary')).map((row) => row.objectId)).toContain(cards[1])
  })

  it('is the person’s own choice', async () => {
    const { personId } = await makePerson(db)
    const card = await makeCard(db, processor, personId)
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId } })
    await expect(makeCardPrimary(job, card)).rejects.toMatchObject({ code: 'payments.not_your_money' })
  })
})
