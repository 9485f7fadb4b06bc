import type { DomainEntry } from '@kara/companies/contracts'
import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../testing.ts'
import { joinByAddress } from './join-by-address.ts'

const without = { hasCompanySignIn: async () => false }

describe('joinByAddress', () => {
  const db = openTestDatabase()
  let count = 0
  async function someoneAt(options: { domain?: string; isVerified?: boolean; entry?: DomainEntry } = {}) {
    const own = `join-${count++}.is`
    const { companyId } = await makeCompany(db)
    await makeVerifiedDomain(db, companyId, own, options.entry)
    const email = `sara@${options.domain ?? own}`
    const { personId } = await makePerson(db, { email, kind: 'work', isVerified: options.isVerified })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId, companyId } })
    return { ctx, personId, companyId, email }
  }

  it('makes an employee of somebody with a proven address on the company’s domain', async () => {
    const { ctx, personId } = await someoneAt()
    expect(await joinByAddress(ctx, without)).toBe('joined')
    const rows = await db.witness`select state from app.employee where person_id = ${personId}`
    expect(rows).toEqual([{ state: 'active' }])
  })

  it('does not know addresses that are unproven, elsewhere or on another company’s domain', async () => {
    const other = await makeCompany(db, { domain: 'join-other.is' })
    for (const options of [{ isVerified: false }, { domain: 'mail.test' }, { domain: other.domain ?? '' }]) {
      const { ctx } = await someoneAt(options)
      expect(await joinByAddress(ctx, without)).toBe('unknown')
    }
  })

  it('leaves it to the company’s own sign-in where there is one', async () => {
    const { ctx, personId } = await someoneAt()
    expect(await joinByAddress(ctx, { hasCompanySignIn: async () => true })).toBe('unknown')
    expect(await db.witness`select 1 from app.employee where person_id = ${personId}`).toEqual([])
  })

  it('takes a contractor from the roster there, and nobody of the company’s domains, listed or not', async () => {
    const [contractor, colleague] = [await someoneAt({ domain: 'contractor.test' }), await someoneAt()]
    for (const { companyId, email } of [contractor, colleague])
      await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
        values (${companyId}, gen_random_uuid(), ${email}, now())`
    const withSignIn = { hasCompanySignIn: async () => true }
    expect(await joinByAddress(contractor.ctx, withSignIn)).toBe('joined')
    expect(await joinByAddress(colleague.ctx, withSignIn)).toBe('unknown')
    await db.witness`update app.roster_entry set removed_at = now() where company_id = ${contractor.companyId}`
    expect(await joinByAddress(contractor.ctx, withSignIn)).toBe('left')
  })

  it('follows the rule of each domain: by password beside the company’s sign-in, or only who is listed', async () => {
    const withSignIn = { hasCompanySignIn: async () => true }
    const byPassword = await someoneAt({ entry: 'password' })
    expect(await joinByAddress(byPassword.ctx, withSignIn)).toBe('joined')
    for (const outside of [withSignIn, without]) {
      const { ctx, companyId, email } = await someoneAt({ entry: 'roster' })
      expect(await joinByAddress(ctx, outside)).toBe('unknown')
      await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
        values (${companyId}, gen_random_uuid(), ${email}, now())`
      expect(await joinByAddress(ctx, outside)).toBe('joined')
    }
  })

  it('does not bring a leaver back', async () => {
    const { ctx, personId } = await someoneAt()
    await joinByAddress(ctx, without)
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${personId}`
    expect(await joinByAddress(ctx, without)).toBe('left')
  })

  it('happens at the gate only', async () => {
    const { ctx, personId, companyId } = await someoneAt()
    const person = { ...ctx, scope: { role: 'person', personId, companyId } as const }
    await expect(joinByAddress(person, without)).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it('joins once, announces it once and leaves one audit entry, however often it is asked', async () => {
    const { ctx, personId } = await someoneAt()
    const answers = await Promise.all([1, 2, 3].map(() => joinByAddress(ctx, without)))
    expect(answers).toEqual(['joined', 'joined', 'joined'])
    const events = await announced(db, 'employee.joined')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
    const entries = await audited(db, 'employee.matched')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })
})
