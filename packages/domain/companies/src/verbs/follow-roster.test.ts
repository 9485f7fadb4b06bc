import { announced, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findEmploymentState } from '../reads/find-employment-state.ts'
import { isOnRoster } from '../reads/is-on-roster.ts'
import { dueHandlers, subscriptions } from '../subscriptions.ts'
import { makeCompany, makeEmployee } from '../testing.ts'
import { changeRoster } from './change-roster.ts'
import { followRoster, planToFollowRoster } from './follow-roster.ts'

describe('an employment that follows the roster', () => {
  const db = openTestDatabase()

  async function house() {
    const { companyId } = await makeCompany(db)
    const { personId } = await makeEmployee(db, companyId)
    const email = `${personId}@x.is`
    await db.witness`insert into app.person (id, display_name, locale, time_zone, created_at)
      values (${personId}, 'Anna', 'en', 'Atlantic/Reykjavik', now()) on conflict do nothing`
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${personId}, ${email}, ${email}, 'work', now(), now())`
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const { clock } = hr
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId, personId }, clock })
    const gate = testCtx({ database: db.database, scope: { role: 'gate', companyId, personId }, clock })
    const drain = () => drainOutbox(db, { clock, modules: [{ subscriptions, dueHandlers }] })
    const write = async (text: string, added: number, removed: number) => {
      clock.advance({ minutes: 1 })
      await changeRoster(hr, { text, mode: 'replace', added, removed })
      await drain()
    }
    return { companyId, personId, email, hr, job, gate, clock, write, state: () => findEmploymentState(job) }
  }

  it('ends when the person is struck out, and comes back with a new entry', async () => {
    const { email, write, state, gate } = await house()
    await write(`${email}\nother@x.is`, 2, 0)
    expect(await state()).toBe('active')
    await write('other@x.is', 0, 1)
    expect([await state(), await isOnRoster(gate, email)]).toEqual(['left', false])
    await write(`${email}\nother@x.is`, 1, 0)
    expect([await state(), await isOnRoster(gate, email)]).toEqual(['active', true])
  })

  it('leaves alone whom the list never knew, and whom another company struck out', async () => {
    const [here, elsewhere] = [await house(), await house()]
    await here.write('other@x.is', 1, 0)
    expect(await here.state()).toBe('active')
    await elsewhere.write(`${here.email}\nother@x.is`, 2, 0)
    await elsewhere.write('other@x.is', 0, 1)
    expect(await here.state()).toBe('active')
  })

  it('does not revive a leaver by an entry that is older than their leaving', async () => {
    const { email, write, state, job, clock, companyId, personId } = await house()
    await write(email, 1, 0)
    clock.advance({ minutes: 1 })
    await db.witness`update app.employee set state = 'left', left_at = ${clock.now().toString()}
      where company_id = ${companyId} and person_id = ${personId}`
    expect(await planToFollowRoster(job)).toBe(1)
    expect([await followRoster(job), await state()]).toEqual([null, 'left'])
  })

  it('changes once when two jobs take it up at the same moment, and announces it once', async () => {
    const { email, hr, write, job, personId, clock } = await house()
    await write(`${email}\nother@x.is`, 2, 0)
    clock.advance({ minutes: 1 })
    await changeRoster(hr, { text: 'other@x.is', mode: 'replace', added: 0, removed: 1 })
    const tries = await Promise.all([1, 2, 3].map(() => followRoster(job)))
    expect(tries.filter((one) => one === 'left')).toHaveLength(1)
    const left = (await announced(db, 'employee.left')).filter(({ payload }) => payload.personId === personId)
    expect(left).toHaveLength(1)
  })

  it('is for jobs alone', async () => {
    const { hr, gate } = await house()
    for (const ctx of [hr, gate]) {
      await expect(followRoster(ctx)).rejects.toMatchObject({ code: 'companies.not_allowed' })
      await expect(planToFollowRoster(ctx)).rejects.toMatchObject({ code: 'companies.not_allowed' })
    }
    await expect(isOnRoster(hr, 'a@x.is')).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })
})
