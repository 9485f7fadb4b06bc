import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../testing.ts'
import { findOrLinkIdentity } from '../verbs/find-or-link-identity.ts'

describe('an address that changes at the company', () => {
  const db = openTestDatabase()
  let count = 0

  /** Somebody who came through a company's sign-in once, as `anna@` its domain. */
  async function employed() {
    const domain = `follow-${count++}.is`
    const { companyId } = await makeCompany(db, { domain })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const connectionId = timeOrderedIds.next<'sso_connection'>()
    const profile = { displayName: 'Anna', locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const
    const signIn = (email: string) =>
      findOrLinkIdentity(ctx, { connectionId, subject: 'subject-of-anna', email, ...profile })
    const { personId } = await signIn(`anna@${domain}`)
    const addresses = async () =>
      (
        await db.witness`select email from app.person_email where person_id = ${personId}
          and verified_at is not null order by email`
      ).map(({ email }) => email)
    return { domain, companyId, personId, signIn, addresses }
  }
  const ofPerson = <Row extends { personId: unknown }>(rows: Row[], personId: string) =>
    rows.filter((row) => row.personId === personId)

  it('takes the place of the one before at the next sign-in, once, says so and audits it', async () => {
    const { domain, personId, signIn, addresses } = await employed()
    const found = await Promise.all([1, 2].map(() => signIn(`Anna.Maria@${domain}`)))
    expect(found).toEqual([1, 2].map(() => ({ personId, outcome: 'known' })))
    expect(await addresses()).toEqual([`anna.maria@${domain}`])
    expect(ofPerson(await announced(db, 'person_email.removed'), personId)).toHaveLength(1)
    expect(ofPerson(await audited(db, 'person_email.removed'), personId)).toHaveLength(1)
    expect(ofPerson(await audited(db, 'person_email.verified'), personId)).toHaveLength(1)
  })

  it('leaves an address of the person’s own, and one at another employer', async () => {
    const { domain, personId, signIn, addresses } = await employed()
    const other = `other-${domain}`
    await makeCompany(db, { domain: other })
    for (const [email, kind] of [
      ['anna@mail.test', 'private'],
      [`anna@${other}`, 'work'],
    ])
      await db.witness`insert into app.person_email values (gen_random_uuid(), ${personId}, ${`${count}${email}`},
        ${`${count}${email}`}, ${kind ?? ''}, now(), now())`
    await signIn(`new@${domain}`)
    expect(await addresses()).toEqual(
      [`${count}anna@mail.test`, `${count}anna@${other}`, `new@${domain}`].sort(),
    )
  })

  it('is not followed outside the company’s domains, nor to one that another account has proven', async () => {
    const { domain, personId, signIn, addresses } = await employed()
    const colleague = await makePerson(db, { email: `taken@${domain}` })
    for (const email of ['anna@elsewhere.test', colleague.email]) {
      expect(await signIn(email)).toEqual({ personId, outcome: 'known' })
      expect(await addresses()).toEqual([`anna@${domain}`])
    }
  })

  it('is added beside the one before where two sign-ins of the company open the account', async () => {
    const { domain, companyId, personId, signIn, addresses } = await employed()
    await makeVerifiedDomain(db, companyId, `sub.${domain}`)
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (gen_random_uuid(), 'anna', ${companyId}, ${personId}, now())`
    await signIn(`anna@sub.${domain}`)
    expect(await addresses()).toEqual([`anna@${domain}`, `anna@sub.${domain}`])
  })
})
