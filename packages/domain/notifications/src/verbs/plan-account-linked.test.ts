import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { activateConnection } from '@kara/sso'
import { makeConnectionRow } from '@kara/sso/testing'
import { drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planAccountLinked, planPasswordNeeded } from './plan-account-linked.ts'

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

describe('the letter to who has no way in once a company’s sign-in is off', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  /** A company with a sign-in that is on, and its owner’s way to switch it. */
  async function company(domain: string) {
    const made = await makeCompany(db, { domain })
    const connectionId = await makeConnectionRow(db, made, { state: 'required' })
    const admin = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: made.companyId },
      actor: { kind: 'admin', personId: made.ownerId, companyId: made.companyId, role: 'owner' },
    })
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: made.companyId },
      clock: admin.clock,
    })
    const modules = [office.notices()]
    return {
      ...{ ...made, connectionId, job },
      switchTo: (to: 'disabled' | 'optional') => activateConnection(admin, { connectionId, to }),
      hear: () => drainOutbox(db, { clock: admin.clock, modules }),
      pass: async (minutes: number) => {
        admin.clock.advance({ minutes })
        await drainOutbox(db, { clock: admin.clock, modules })
      },
    }
  }

  async function employee(
    { companyId, connectionId }: Awaited<ReturnType<typeof company>>,
    { own, work }: { own?: string; work: string },
  ): Promise<PersonId> {
    const { personId } = await makePerson(db, {
      email: own ?? work,
      kind: own ? 'private' : 'work',
      locale: 'is',
    })
    if (own)
      await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
        values (gen_random_uuid(), ${personId}, ${work}, ${work}, 'work', now(), now())`
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${connectionId}, ${personId}, ${companyId}, ${personId}, now())`
    await db.witness`insert into app.employee (company_id, person_id, state, joined_at)
      values (${companyId}, ${personId}, 'active', now())`
    return personId
  }

  const givePassword = (personId: PersonId) => db.witness`insert into app.password_credential
    (person_id, hash, set_at) values (${personId}, 'a hash', now())`

  it('goes once, to the private address, says what to do and names no employer', async () => {
    const off = await company('off.test')
    await employee(off, { own: 'anna@heima.test', work: 'anna@off.test' })
    await employee(off, { work: 'bera@off.test' })
    await off.switchTo('disabled')
    await off.hear()
    expect(await office.lettersTo('anna@heima.test')).toEqual([])
    await off.pass(11)
    await planPasswordNeeded(off.job, { ...off, state: 'disabled' })
    await off.pass(0)
    const [letter, ...more] = await office.lettersTo('anna@heima.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Veldu lykilorð fyrir aðganginn þinn')
    expect(letter?.text).toContain('http://app.localhost:3000/password')
    expect(`${letter?.subject} ${letter?.text}`).not.toContain(off.name)
    expect(await office.lettersTo('anna@off.test')).toEqual([])
    expect(await office.lettersTo('bera@off.test')).toHaveLength(1)
  })

  it('is not for who has a password, or chose one meanwhile', async () => {
    const off = await company('pass.test')
    await givePassword(await employee(off, { work: 'had@pass.test' }))
    const late = await employee(off, { work: 'late@pass.test' })
    await off.switchTo('disabled')
    await off.hear()
    await givePassword(late)
    await off.pass(11)
    expect(await office.lettersTo('had@pass.test')).toEqual([])
    expect(await office.lettersTo('late@pass.test')).toEqual([])
  })

  it('is not sent when the sign-in is on again soon, or another one is, or it was never switched off', async () => {
    const mistaken = await company('again.test')
    await employee(mistaken, { work: 'cara@again.test' })
    await mistaken.switchTo('disabled')
    await mistaken.hear()
    await mistaken.switchTo('optional')
    await mistaken.pass(11)
    expect(await office.lettersTo('cara@again.test')).toEqual([])
    await makeConnectionRow(db, mistaken, { state: 'optional' })
    await mistaken.switchTo('disabled')
    await mistaken.hear()
    await mistaken.pass(11)
    expect(await office.lettersTo('cara@again.test')).toEqual([])
    const kept = await company('kept.test')
    await employee(kept, { work: 'kata@kept.test' })
    await planPasswordNeeded(kept.job, { ...kept, state: 'required' })
    await kept.pass(11)
    expect(
      await db.witness`select 1 from app.delivery where cause_key like ${`${kept.connectionId}%`}`,
    ).toEqual([])
  })

  it('never goes to the mailbox of a company that the person has left, and concerns no other company’s people', async () => {
    const [off, other] = [await company('left.test'), await company('other.test')]
    const left = await employee(off, { work: 'dis@left.test' })
    await employee(other, { work: 'eva@other.test' })
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${left}`
    await off.switchTo('disabled')
    await off.hear()
    await off.pass(11)
    expect(await office.lettersTo('dis@left.test')).toEqual([])
    expect(await office.lettersTo('eva@other.test')).toEqual([])
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'skipped', reason: 'no_address' })
  })

  it('is planned by jobs only', async () => {
    const { companyId, connectionId } = await company('jobs.test')
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(
      planPasswordNeeded(admin, { companyId, connectionId, state: 'disabled' }),
    ).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})
