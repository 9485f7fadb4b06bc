import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listCompaniesOfPerson } from '../reads/list-companies-of-person.ts'
import { createCompany } from './create-company.ts'

const input = { name: 'Norðurljós', country: 'IS', locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const

describe('createCompany', () => {
  const db = openTestDatabase()
  const asPerson = (personId = timeOrderedIds.next<'person'>()) =>
    testCtx({ database: db.database, scope: { role: 'person', personId } })
  const rowsOf = (ownerId: string) => db.witness`select id from app.company where created_by = ${ownerId}`

  it('makes the person who acts its owner', async () => {
    const ctx = asPerson()
    const company = await createCompany(ctx, input)
    expect(company).toMatchObject(input)
    expect(await listCompaniesOfPerson(ctx)).toEqual([
      { companyId: company.id, name: input.name, role: 'owner' },
    ])
  })

  it('asks a stranger to sign in', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(createCompany(ctx, input)).rejects.toMatchObject({ code: 'companies.sign_in_first' })
  })

  it('is invisible to another person', async () => {
    await createCompany(asPerson(), input)
    expect(await listCompaniesOfPerson(asPerson())).toEqual([])
  })

  it('makes one company of a double click, and another one under another name', async () => {
    const ctx = asPerson()
    const [one, two] = await Promise.all([createCompany(ctx, input), createCompany(ctx, input)])
    expect(one.id).toBe(two.id)
    await createCompany(ctx, { ...input, name: 'Suðurljós' })
    const { personId } = ctx.scope as { personId: string }
    expect(await rowsOf(personId)).toHaveLength(2)
  })

  it('lets two people use the same name', async () => {
    const [one, two] = [await createCompany(asPerson(), input), await createCompany(asPerson(), input)]
    expect(one.id).not.toBe(two.id)
  })

  it.each([
    [{ name: '  ' }, 'name'],
    [{ country: 'iceland' }, 'country'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('refuses %j', async (wrong, field) => {
    await expect(createCompany(asPerson(), { ...input, ...wrong })).rejects.toMatchObject({
      issues: [{ path: [field] }],
    })
  })

  it('announces company.created and leaves an audit entry of the company', async () => {
    const { id } = await createCompany(asPerson(), input)
    const events = await announced(db, 'company.created')
    expect(events.filter((event) => event.companyId === id)).toHaveLength(1)
    const entries = await audited(db, 'company.created')
    expect(entries.filter((entry) => entry.companyId === id && entry.personId === null)).toHaveLength(1)
  })
})
