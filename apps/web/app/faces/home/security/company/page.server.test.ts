import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { timeOrderedIds } from '@kara/kernel'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy } from '../../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('taking a company’s sign-in off', () => {
  const db = openTestDatabase()
  let count = 0

  async function linked({ own }: { own: boolean }) {
    const domain = `leaving-${count++}.is`
    const company = await makeCompany(db, { domain })
    const { companyId } = company
    const { personId, email } = await makePerson(
      db,
      own ? {} : { email: `anna@${domain}`, kind: 'work' as const },
    )
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${timeOrderedIds.next()}, 'anna', ${companyId}, ${personId}, now())`
    const ask = (form?: Record<string, string>) =>
      askedBy(db, personId, { path: `/home/security/company/${companyId}`, params: { companyId }, form })
    return { company, companyId, personId, email, ask }
  }

  test('says what it does to who has left, does it, and leads nowhere once it is off', async () => {
    const { ask, email, personId } = await linked({ own: true })
    const page = await loader((await ask()) as never)
    expect(page).toMatchObject({
      worksThere: false,
      isRequired: false,
      ownAddress: email,
      hasPassword: false,
    })
    const done = await action((await ask({ a: '1' })) as never)
    expect(done.headers.get('location')).toBe('/home/security')
    expect(await db.witness`select 1 from app.linked_identity where person_id = ${personId}`).toEqual([])
    const again = await loader((await ask()) as never).catch((thrown: unknown) => thrown)
    expect((again as Response).headers.get('location')).toBe('/home/security')
  })

  test('tells who works there that the company pays only through it', async () => {
    const { ask, company, personId } = await linked({ own: true })
    await makeEmployee(db, company.companyId, personId)
    await makeConnectionRow(db, company, { state: 'required' })
    expect(await loader((await ask()) as never)).toMatchObject({ worksThere: true, isRequired: true })
  })

  test('asks for a private address first, also of a form that is sent without one', async () => {
    const { ask, companyId, personId } = await linked({ own: false })
    expect(await loader((await ask()) as never)).toMatchObject({ ownAddress: null })
    const refused = await action((await ask({ a: '1' })) as never)
    expect(refused.headers.get('location')).toBe(`/home/security/company/${companyId}`)
    expect(await db.witness`select 1 from app.linked_identity where person_id = ${personId}`).toHaveLength(1)
  })
})
