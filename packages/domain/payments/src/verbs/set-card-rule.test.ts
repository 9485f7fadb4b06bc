import { makePerson } from '@kara/identity/testing'
import type { PersonId, ProfessionalId } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCardRule, listCardAsked, listClientsWithCard } from '../reads/find-card-rule.ts'
import { makeCard, makePayee, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { setCardRule } from './set-card-rule.ts'

describe('asking private clients for a card', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  async function practice() {
    const { personId } = await makePerson(db)
    const professionalId = await makePayee(db, personId)
    const scope = { role: 'professional', professionalId, personId } as const
    return { professionalId, self: testCtx({ database: db.database, scope }) }
  }
  async function clientOf(professionalId: ProfessionalId, isPrivate = true): Promise<PersonId> {
    const { personId } = await makePerson(db)
    await db.witness`insert into app.client_connection (person_id, professional_id, since, private_since)
      values (${personId}, ${professionalId}, now(), ${isPrivate ? new Date() : null})`
    return personId
  }

  it('is seen by the client until the card is there, and by the professional as there or not', async () => {
    const { self, professionalId } = await practice()
    const personId = await clientOf(professionalId)
    const client = payerCtx(db, personId)
    expect(await listCardAsked(client, [professionalId])).toEqual([])
    await setCardRule(self, { isRequired: true })
    await setCardRule(self, { isRequired: true })
    expect(await findCardRule(self)).toEqual({ isRequired: true })
    expect(await listCardAsked(client, [professionalId])).toEqual([professionalId])
    expect([...(await listClientsWithCard(self, [personId]))]).toEqual([])
    await makeCard(db, processor, personId)
    expect(await listCardAsked(client, [professionalId])).toEqual([])
    expect([...(await listClientsWithCard(self, [personId]))]).toEqual([personId])
  })

  it('tells nothing of other people, of clients of hubs, or while no card is asked for', async () => {
    const { self, professionalId } = await practice()
    const personId = await clientOf(professionalId)
    const inHub = await clientOf(professionalId, false)
    const colleague = await practice()
    for (const id of [personId, inHub]) await makeCard(db, processor, id)
    expect((await listClientsWithCard(self, [personId])).size).toBe(0)
    await setCardRule(self, { isRequired: true })
    await setCardRule(colleague.self, { isRequired: true })
    expect([...(await listClientsWithCard(self, [personId, inHub]))]).toEqual([personId])
    expect((await listClientsWithCard(colleague.self, [personId, inHub])).size).toBe(0)
  })

  it('is the professional’s own to set, and recorded', async () => {
    const { self, professionalId } = await practice()
    const personId = await clientOf(professionalId)
    await expect(setCardRule(payerCtx(db, personId), { isRequired: true })).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
    await setCardRule(self, { isRequired: true })
    await setCardRule(self, { isRequired: false })
    expect(await findCardRule(self)).toEqual({ isRequired: false })
    const entries = (await audited(db, 'card_rule.set')).filter(({ objectId }) => objectId === professionalId)
    expect(entries).toMatchObject([{ detail: { isRequired: true } }, { detail: { isRequired: false } }])
  })
})
