import { makeCompany } from '@kara/companies/testing'
import { makePolicy } from '@kara/credits/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { action as grant } from '../grant-credits/page.server.ts'
import { action, loader } from './page.server.ts'

describe('deciding about more credits', () => {
  const db = openTestDatabase()

  async function town() {
    const { personId: ownerId } = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId })
    await makePolicy(db, companyId)
    const [card] = await db.witness`insert into app.credit_request_card
      (company_id, id, amount_halves, reason, shown_at)
      values (${companyId}, gen_random_uuid(), 4, 'crisis', now()) returning id`
    return { params: { companyId }, ownerId, cardId: String(card?.id) }
  }

  const signedIn = async (personId: string, wish: TestRequest) =>
    (await askedBy(db, personId as never, wish)) as never

  test('is done once, and leaves the card among the decided ones', async () => {
    const { params, ownerId, cardId } = await town()
    const form = { cardId, decision: 'declined' }
    expect(await loader(await signedIn(ownerId, { params }))).toMatchObject({
      waiting: [{ id: cardId, amountHalves: 4, reason: 'crisis' }],
      fundedHalves: 200,
    })
    expect(await action(await signedIn(ownerId, { params, form }))).toMatchObject({ status: 302 })
    expect(await loader(await signedIn(ownerId, { params }))).toMatchObject({
      waiting: [],
      decided: [{ decision: 'declined' }],
    })
  })

  test('is not for whoever runs another company', async () => {
    const [here, other] = [await town(), await town()]
    await expect(loader(await signedIn(other.ownerId, { params: here.params }))).rejects.toMatchObject({
      code: 'web.not_an_admin',
    })
  })

  test('is not needed where credits are granted without an ask', async () => {
    const { params, ownerId } = await town()
    const form = { amountCredits: '1.5', audience: 'named', addresses: '', usableUntil: '2026-12-31' }
    expect(await grant(await signedIn(ownerId, { params, form }))).toMatchObject({ init: { status: 422 } })
    const named = { ...form, addresses: 'anna@firma.is\njon@firma.is' }
    expect(await grant(await signedIn(ownerId, { params, form: named }))).toMatchObject({ status: 302 })
  })
})
