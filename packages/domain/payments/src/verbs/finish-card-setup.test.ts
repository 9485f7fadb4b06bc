import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOpenSetup, listCards } from '../reads/list-cards.ts'
import { makeCard, openTestProcessor, payerCtx, setupInput, type TestProcessor } from '../testing.ts'
import { finishCardSetup } from './finish-card-setup.ts'
import { receiveMessage } from './receive-message.ts'
import { resumeCardSetup, startCardSetup } from './start-card-setup.ts'

describe('coming back with a card', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  async function begin() {
    const { personId } = await makePerson(db)
    const ctx = payerCtx(db, personId)
    const { setupId, url } = await startCardSetup(ctx, processor.cards, setupInput)
    return { personId, ctx, url, setupId: setupId as Id<'card_setup'> }
  }

  it('keeps what is needed to recognise it, and makes the first one primary', async () => {
    const { personId } = await makePerson(db)
    await makeCard(db, processor, personId, 'visa')
    await makeCard(db, processor, personId, 'mastercard')
    expect(await listCards(payerCtx(db, personId))).toMatchObject([
      { brand: 'visa', lastFour: '4242', isPrimary: true, isExpired: false },
      { brand: 'mastercard', lastFour: '4444', isPrimary: false },
    ])
  })

  it('is not for a company', async () => {
    const { setupId } = await begin()
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: crypto.randomUUID() as never },
    })
    await expect(finishCardSetup(ctx, processor.cards, setupId)).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
  })

  it('is not for another person, to whom the visit does not exist', async () => {
    const { setupId, url } = await begin()
    await processor.saveCard(url, 'visa')
    const stranger = payerCtx(db, (await makePerson(db)).personId)
    await expect(finishCardSetup(stranger, processor.cards, setupId)).rejects.toMatchObject({
      code: 'payments.setup_missing',
    })
  })

  it('keeps the card once when browser and message come at the same moment, and again', async () => {
    const { ctx, personId, setupId, url } = await begin()
    await processor.saveCard(url, 'visa')
    const message = await processor.messageOf('checkout.session.completed', setupId)
    const job = testCtx({ database: db.database, scope: { role: 'worker' } })
    const take = () => receiveMessage(job, processor.cards, message.body, message.signature)
    await Promise.all([finishCardSetup(ctx, processor.cards, setupId), take()])
    await take()
    expect(await listCards(ctx)).toHaveLength(1)
    expect((await audited(db, 'card.added')).filter((row) => row.personId === personId)).toHaveLength(1)
  })

  it('goes on where it was left, also when the browser never came back', async () => {
    const { ctx, setupId, url } = await begin()
    expect(await findOpenSetup(ctx)).toMatchObject({ id: setupId })
    expect(await resumeCardSetup(ctx, processor.cards, setupId)).toBe(url)
    await processor.saveCard(url, 'visa')
    expect(await resumeCardSetup(ctx, processor.cards, setupId)).toBe('/home/payments')
    expect(await findOpenSetup(ctx)).toBeNull()
    expect(await listCards(ctx)).toHaveLength(1)
  })
})
