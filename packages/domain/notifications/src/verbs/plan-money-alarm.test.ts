import { makeCompany } from '@kara/companies/testing'
import { appointStaff } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { travelClock } from '@kara/kernel'
import { openTestDatabase, testCtx, testNow } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planMoneyAlarm } from './plan-money-alarm.ts'

describe('letters about money to the operator’s support', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const job = () => testCtx({ database: db.database, scope: { role: 'worker' } })
  const drain = () => drainNotices(db, office, travelClock(testNow))

  async function staff() {
    const person = await makePerson(db)
    const { personId } = person
    await appointStaff(testCtx({ database: db.database, scope: { role: 'support', personId } }), { personId })
    return person
  }

  async function makeDifference() {
    const [row] = await db.witness`insert into app.money_difference (id, kind, subject, about, happened_at,
        first_seen_at, last_seen_at, state)
      values (gen_random_uuid(), 'unknown_here', 'charge', ${`pi_${crypto.randomUUID()}`}, now(), now(), now(), 'open')
      returning id`
    return row?.id as string
  }

  it('go once to each of them for each cause, and lead to where it is looked into', async () => {
    const one = await staff()
    const other = await staff()
    await makeDifference()
    const cause = crypto.randomUUID()
    await planMoneyAlarm(job(), 'difference', { cause })
    await planMoneyAlarm(job(), 'difference', { cause })
    await drain()
    await planMoneyAlarm(job(), 'difference', { cause })
    await drain()
    for (const { email } of [one, other]) {
      const [letter, ...more] = await office.lettersTo(email)
      expect(more).toEqual([])
      expect(letter?.subject).toBe('Money here and at the card processor differs')
      expect(letter?.text).toContain('/console/payments/comparison')
    }
  })

  it('are not wanted any more when everything was settled meanwhile', async () => {
    const { email } = await staff()
    await db.witness`update app.money_difference set state = 'gone', settled_at = now() where state = 'open'`
    const cause = crypto.randomUUID()
    await planMoneyAlarm(job(), 'difference', { cause })
    await drain()
    expect(await office.lettersTo(email)).toEqual([])
    const kept = (await deliveries(db)).filter(({ causeKey }) => causeKey.startsWith(cause))
    expect(kept.every(({ state, reason }) => state === 'skipped' && reason === 'over')).toBe(true)
    expect(kept.length).toBeGreaterThan(0)
  })

  it('name the company whose ledger does not hold by its page, and nobody who left support', async () => {
    const { email } = await staff()
    const former = await staff()
    const { companyId } = await makeCompany(db)
    await planMoneyAlarm(job(), 'ledger', { cause: `${companyId}|2026-11-20`, companyId })
    await db.witness`update app.staff_member set ended_at = now() where person_id = ${former.personId}`
    await drain()
    const [letter] = await office.lettersTo(email)
    expect(letter?.text).toContain(`/console/companies/${companyId}/ledger`)
    expect(await office.lettersTo(former.email)).toEqual([])
  })

  it('are planned by jobs only', async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'support', personId } })
    await expect(planMoneyAlarm(ctx, 'difference', { cause: 'x' })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
