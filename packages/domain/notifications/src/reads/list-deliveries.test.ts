import { makePerson } from '@kara/identity/testing'
import { type CompanyId, type PersonId, timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { getDelivery } from './get-delivery.ts'
import { listDeliveries } from './list-deliveries.ts'

describe('what was sent', () => {
  const db = openTestDatabase()
  const as = (role: 'person' | 'support', personId: PersonId) =>
    testCtx({ database: db.database, scope: { role, personId } })

  async function made(personId: PersonId, state = 'sent') {
    const id = timeOrderedIds.next<'delivery'>()
    await db.witness`insert into app.delivery (id, letter, cause_key, recipient_kind, person_id, email_domain,
        state, claimed_at)
      values (${id}, 'reminder_day', ${id}, 'client', ${personId}, 'mail.test', ${state}, now())`
    return id
  }

  it('shows a person their own letters and support all of them, newest first', async () => {
    const one = (await makePerson(db)).personId
    const other = (await makePerson(db)).personId
    const first = await made(one)
    const second = await made(one)
    const bounced = await made(other, 'bounced')
    const idsOf = async (ctx: Parameters<typeof listDeliveries>[0], input = {}) =>
      (await listDeliveries(ctx, input)).deliveries.map(({ id }) => id)
    expect(await idsOf(as('person', one))).toEqual([second, first])
    expect(await idsOf(as('support', one))).toEqual([bounced, second, first])
    expect(await idsOf(as('support', one), { state: 'bounced' })).toEqual([bounced])
  })

  it('is shown page by page', async () => {
    const { personId } = await makePerson(db)
    for (let count = 0; count <= limits.deliveriesPerPage; count++) await made(personId)
    const first = await listDeliveries(as('person', personId))
    expect(first.deliveries).toHaveLength(limits.deliveriesPerPage)
    const rest = await listDeliveries(as('person', personId), { before: first.next ?? '' })
    expect([rest.deliveries.length, rest.next]).toEqual([1, null])
  })

  it('opens one letter for its person and for support, and for nobody else', async () => {
    const { personId } = await makePerson(db)
    const id = await made(personId)
    expect(await getDelivery(as('person', personId), id)).toMatchObject({ letter: 'reminder_day' })
    expect(await getDelivery(as('support', personId), id)).toMatchObject({ emailDomain: 'mail.test' })
    const stranger = as('person', (await makePerson(db)).personId)
    await expect(getDelivery(stranger, id)).rejects.toMatchObject({ code: 'notifications.delivery_missing' })
  })

  it("is closed to the company's side", async () => {
    const companyId = timeOrderedIds.next<'company'>() as CompanyId
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    expect(() => listDeliveries(company)).toThrow('Only the person and support see what was sent.')
  })
})
