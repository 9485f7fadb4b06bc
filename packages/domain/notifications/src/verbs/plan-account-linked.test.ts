import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planAccountLinked } from './plan-account-linked.ts'

describe('the warning of a new sign-in', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function linked(emails: { own: string; work: string }, domain: string) {
    const { companyId } = await makeCompany(db)
    await makeVerifiedDomain(db, companyId, domain)
    const { personId } = await makePerson(db, { email: emails.own, kind: 'private', locale: 'is' })
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${personId}, ${emails.work}, ${emails.work}, 'work', now(), now())`
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, companyId } })
    return { companyId, personId, job }
  }

  it('goes to the own address, once, and names the domain of the company', async () => {
    const emails = { own: 'anna@own.test', work: 'anna@work.test' }
    const { companyId, personId, job } = await linked(emails, 'work.test')
    await planAccountLinked(job, { personId, companyId })
    await drainNotices(db, office, job.clock)
    await drainNotices(db, office, job.clock)
    const [letter, ...more] = await office.lettersTo(emails.own)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Nýrri innskráningarleið var bætt við')
    expect(letter?.text).toContain('work.test')
    expect(letter?.text).not.toContain('anna@')
    expect(await office.lettersTo(emails.work)).toEqual([])
  })

  it('never goes to the address of a company that the person has left', async () => {
    const { companyId } = await makeCompany(db, { domain: 'former.test' })
    const { personId } = await makePerson(db, { email: 'bjorn@former.test', kind: 'work' })
    await db.witness`insert into app.employee (company_id, person_id, state, joined_at, left_at)
      values (${companyId}, ${personId}, 'left', now(), now())`
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, companyId } })
    await planAccountLinked(job, { personId, companyId })
    await drainNotices(db, office, job.clock)
    expect(await office.lettersTo('bjorn@former.test')).toEqual([])
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'skipped', reason: 'no_address' })
  })

  it('is planned by jobs only', async () => {
    const { companyId, personId } = await linked({ own: 'c@own.test', work: 'c@third.test' }, 'third.test')
    const person = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(planAccountLinked(person, { personId, companyId })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
