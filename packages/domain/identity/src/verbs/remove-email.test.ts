import { leaveCompany } from '@kara/companies'
import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPerson } from '../reads/get-person.ts'
import { makePerson } from '../testing.ts'
import { removeEmail } from './remove-email.ts'
import { startSession } from './start-session.ts'

const host = 'app.test'

describe('removeEmail', () => {
  const db = openTestDatabase()
  async function someone(second: { isVerified: boolean } = { isVerified: true }) {
    const { personId, email } = await makePerson(db)
    const other = `other-${email}`
    await db.witness`insert into app.person_email values (gen_random_uuid(), ${personId}, ${other}, ${other},
      'private', ${second.isVerified ? '2026-11-01T09:00:00Z' : null}, now())`
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const { token } = await startSession(ctx, { personId, host, method: 'password' })
    return { ctx, personId, email, other, asks: { token, host } }
  }

  it('takes an address off, says so once and audits it, however often it is asked', async () => {
    const { ctx, personId, email, other, asks } = await someone()
    await Promise.all([1, 2].map(() => removeEmail(ctx, { ...asks, email: other })))
    expect((await getPerson(ctx)).emails.map((row) => row.email)).toEqual([email])
    const events = await announced(db, 'person_email.removed')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
    const entries = await audited(db, 'person_email.removed')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })

  it('leaves the last confirmed one', async () => {
    const { ctx, email, asks } = await someone({ isVerified: false })
    await expect(removeEmail(ctx, { ...asks, email })).rejects.toMatchObject({
      code: 'identity.last_address',
    })
  })

  it('touches no address of another account', async () => {
    const [one, two] = [await someone(), await someone()]
    await removeEmail(one.ctx, { ...one.asks, email: two.other })
    expect((await getPerson(two.ctx)).emails).toHaveLength(2)
  })

  it('leaves an address at work while the person works there, and lets it go when they have left', async () => {
    const { companyId } = await makeCompany(db, { domain: 'held.is' })
    const { ctx, personId, email, asks } = await someone()
    const work = 'sara@held.is'
    await db.witness`insert into app.person_email values (gen_random_uuid(), ${personId}, ${work}, ${work},
      'work', now(), now())`
    await makeEmployee(db, companyId, personId)
    await expect(removeEmail(ctx, { ...asks, email: work })).rejects.toMatchObject({
      code: 'identity.address_of_work',
    })
    await leaveCompany({ ...ctx, scope: { role: 'gate', personId, companyId } })
    await removeEmail(ctx, { ...asks, email: work })
    expect((await getPerson(ctx)).emails.map((row) => row.email)).toContain(email)
    expect((await getPerson(ctx)).emails.map((row) => row.email)).not.toContain(work)
  })

  it('leaves a private address by which a company’s roster knows a contractor, until it is struck out', async () => {
    const { companyId } = await makeCompany(db)
    const { ctx, personId, email, other, asks } = await someone()
    await makeEmployee(db, companyId, personId)
    await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
      values (${companyId}, gen_random_uuid(), ${other}, now())`
    await expect(removeEmail(ctx, { ...asks, email: other })).rejects.toMatchObject({
      code: 'identity.address_of_work',
    })
    await leaveCompany({ ...ctx, scope: { role: 'gate', personId, companyId } })
    await removeEmail(ctx, { ...asks, email: other })
    expect((await getPerson(ctx)).emails.map((row) => row.email)).toEqual([email])
  })

  it('leaves an address that a company’s sign-in says', async () => {
    const { companyId } = await makeCompany(db, { domain: 'linked.is' })
    const { ctx, personId, asks } = await someone()
    const work = 'sara@linked.is'
    await db.witness`insert into app.person_email values (gen_random_uuid(), ${personId}, ${work}, ${work},
      'work', now(), now())`
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (gen_random_uuid(), 'sara', ${companyId}, ${personId}, now())`
    await expect(removeEmail(ctx, { ...asks, email: work })).rejects.toMatchObject({
      code: 'identity.address_of_work',
    })
  })

  it('needs a session that has just proven itself, at the gate', async () => {
    const { ctx, other, asks, personId } = await someone()
    const person = { ...ctx, scope: { role: 'person', personId } as const }
    await expect(removeEmail(person, { ...asks, email: other })).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
    ctx.clock.advance({ minutes: 10 })
    await expect(removeEmail(ctx, { ...asks, email: other })).rejects.toMatchObject({
      code: 'identity.sign_in_again',
    })
  })
})
