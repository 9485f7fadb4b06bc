import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { makeNameReview, makeSignedIn } from '../testing.ts'
import { lookForElectronicId } from './look-for-electronic-id.ts'
import { waitForElectronicId } from './wait-for-electronic-id.ts'

describe('lookForElectronicId', () => {
  const db = openTestDatabase()

  async function waiting(made?: Awaited<ReturnType<typeof makeNameReview>>) {
    const { personId } = made ?? (await makeSignedIn(db))
    const { companyId } = await makeCompany(db)
    const gate = testCtx({ database: db.database, scope: { role: 'gate', personId, companyId } })
    await waitForElectronicId(gate)
    const [wait] = await db.witness`select id from app.eid_wait where person_id = ${personId}`
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, companyId } })
    const at = { waitId: wait?.id, personId, companyId }
    const outcome = async () => {
      const [row] = await db.witness`select outcome from app.eid_wait where id = ${wait?.id}`
      return row?.outcome
    }
    return { job, at, personId, outcome }
  }

  it('tells once that it answers, whoever looks at once', async () => {
    const { job, at, personId, outcome } = await waiting()
    const look = () => lookForElectronicId(job, { ...at, look: 1 }, { answers: true })
    await Promise.all([look(), look()])
    expect(await outcome()).toBe('answered')
    const events = (await announced(db, 'electronic_id.answers')).filter((one) => one.personId === personId)
    expect(events).toMatchObject([{ payload: { waitId: at.waitId } }])
    const entries = (await audited(db, 'eid_wait.answered')).filter((one) => one.personId === personId)
    expect(entries).toHaveLength(1)
  })

  it('needs no letter for who has shown it meanwhile', async () => {
    const { job, at, personId, outcome } = await waiting(await makeNameReview(db))
    await lookForElectronicId(job, { ...at, look: 1 }, { answers: true })
    expect(await outcome()).toBe('shown')
    const events = (await announced(db, 'electronic_id.answers')).filter((one) => one.personId === personId)
    expect(events).toEqual([])
  })

  it('looks again while it does not answer, and gives up after two days', async () => {
    const { job, at, outcome } = await waiting()
    await lookForElectronicId(job, { ...at, look: 1 }, { answers: false })
    const planned = await db.witness`select key from app.due_work where kind = 'eid_wait.look'
      and key like ${`${at.waitId}|%`} order by key`
    expect(planned.map(({ key }) => key)).toEqual([`${at.waitId}|1`, `${at.waitId}|2`])
    await lookForElectronicId(job, { ...at, look: limits.eidLooksMax }, { answers: false })
    expect(await outcome()).toBe('given_up')
  })

  it('is a job’s', async () => {
    const { job, at } = await waiting()
    const person = { ...job, scope: { role: 'person', personId: at.personId } as const }
    await expect(lookForElectronicId(person, { ...at, look: 1 }, { answers: true })).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
  })
})
