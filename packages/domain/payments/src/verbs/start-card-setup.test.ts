import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { makeCard, openTestProcessor, payerCtx, setupInput, type TestProcessor } from '../testing.ts'
import { startCardSetup } from './start-card-setup.ts'

describe('beginning to save a card', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  it('leads to the processor’s own page, and is recorded', async () => {
    const { personId } = await makePerson(db)
    const { setupId, url } = await startCardSetup(payerCtx(db, personId), processor.cards, setupInput)
    expect(url).toMatch(/\/cards\/save\//)
    expect((await audited(db, 'card_setup.started')).map((row) => row.objectId)).toContain(setupId)
  })

  it('makes one customer of a person, whose name the processor does not learn', async () => {
    const { personId } = await makePerson(db)
    const ctx = payerCtx(db, personId)
    await Promise.all([1, 2].map(() => startCardSetup(ctx, processor.cards, setupInput)))
    const rows = await db.witness`select processor_id from app.card_customer where person_id = ${personId}`
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(processor.messages)).not.toMatch(/@|example/)
  })

  it('is not for a professional’s side', async () => {
    const { personId } = await makePerson(db)
    const scope = { role: 'professional', personId, professionalId: crypto.randomUUID() as never } as const
    const ctx = testCtx({ database: db.database, scope })
    await expect(startCardSetup(ctx, processor.cards, setupInput)).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
  })

  it('goes nowhere but to our own pages afterwards', async () => {
    const { personId } = await makePerson(db)
    const elsewhere = { ...setupInput, returnTo: '//elsewhere.example/' }
    await expect(startCardSetup(payerCtx(db, personId), processor.cards, elsewhere)).rejects.toThrow()
  })

  it('has an end', async () => {
    const { personId } = await makePerson(db)
    for (let card = 0; card < limits.cardsMax; card++) await makeCard(db, processor, personId)
    await expect(startCardSetup(payerCtx(db, personId), processor.cards, setupInput)).rejects.toMatchObject({
      code: 'payments.too_many_cards',
    })
  })

  it('says so when the processor is silent', async () => {
    const { personId } = await makePerson(db)
    await processor.setDown(true)
    const refused = startCardSetup(payerCtx(db, personId), processor.cards, setupInput)
    await expect(refused).rejects.toMatchObject({ code: 'payments.processor_silent' })
    await processor.setDown(false)
  })
})
