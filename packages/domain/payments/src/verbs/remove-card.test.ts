import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCards } from '../reads/list-cards.ts'
import { makeCard, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { makeCardPrimary } from './make-card-primary.ts'
import { removeCard } from './remove-card.ts'

describe('removing a card', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  it('removes it here and at the processor, and the other one becomes primary', async () => {
    const { personId } = await makePerson(db)
    const ctx = payerCtx(db, personId)
    const first = await makeCard(db, processor, personId)
    const second = await makeCard(db, processor, personId, 'mastercard')
    await removeCard(ctx, processor.cards, first)
    expect(await listCards(ctx)).toMatchObject([{ id: second, isPrimary: true }])
    const [row] =
      await db.witness`select removed_at, detached_at, processor_id from app.card where id = ${first}`
    expect(row?.detached_at).not.toBeNull()
    await processor.messageOf('payment_method.detached', row?.processor_id)
    expect((await audited(db, 'card.removed')).map((entry) => entry.objectId)).toContain(first)
  })

  it('removes it here at once when the processor is silent', async () => {
    const { personId } = await makePerson(db)
    const card = await makeCard(db, processor, personId)
    await processor.setDown(true)
    await removeCard(payerCtx(db, personId), processor.cards, card)
    await processor.setDown(false)
    expect(await listCards(payerCtx(db, personId))).toEqual([])
    const [row] = await db.witness`select detached_at from app.card where id = ${card}`
    expect(row?.detached_at).toBeNull()
  })

  it('knows no card of another person, and none twice', async () => {
    const { personId } = await makePerson(db)
    const card = await makeCard(db, processor, personId)
    const stranger = payerCtx(db, (await makePerson(db)).personId)
    const missing = { code: 'payments.card_missing' }
    await expect(removeCard(stranger, processor.cards, card)).rejects.toMatchObject(missing)
    await expect(makeCardPrimary(stranger, card)).rejects.toMatchObject(missing)
    await removeCard(payerCtx(db, personId), processor.cards, card)
    await expect(removeCard(payerCtx(db, personId), processor.cards, card)).rejects.toMatchObject(missing)
  })
})
