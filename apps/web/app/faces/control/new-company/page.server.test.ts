import { findCurrentTerms } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { action } from './page.server.ts'

describe('creating a company', () => {
  const db = openTestDatabase()

  test('records the terms for companies that its first owner accepts by it, once, also when it is sent again', async () => {
    const platform = await testPlatform(db)
    const { personId } = await makePerson(db)
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    const form = { name: 'Hvammur ehf.', country: 'IS', locale: 'is', timeZone: 'Atlantic/Reykjavik' }
    const send = () => action(testArgs(platform, { cookies: cookiesSet(door), form }) as never)
    const created = (await send()) as Response
    const companyId = created.headers.get('location')?.split('/').at(-1)
    await send()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    const terms = await findCurrentTerms(visitor, 'company', 'en')
    const rows = await db.witness`select audience, terms_version_id as terms, company_id as company
      from app.terms_acceptance where person_id = ${personId}`
    expect(rows).toEqual([{ audience: 'company', terms: terms?.id, company: companyId }])
  })
})
