import { makeCompany } from '@kara/companies/testing'
import { acceptTerms, findCurrentTerms } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('the terms that somebody accepted', () => {
  const db = openTestDatabase()

  test('are to be read again, with the place where they were accepted, also once they work there no longer', async () => {
    const { companyId, name } = await makeCompany(db)
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    for (const [audience, at] of [['client', companyId] as const, ['professional', undefined] as const]) {
      const terms = await findCurrentTerms(ctx, audience, 'is')
      await acceptTerms(ctx, { termsVersionId: terms?.id ?? '', companyId: at })
      ctx.clock.advance({ minutes: 1 })
    }
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    const { accepted } = await loader(testArgs(platform, { cookies: cookiesSet(door) }) as never)
    expect(accepted).toMatchObject([
      { at: null, terms: { audience: 'professional', locale: 'is' } },
      { at: name, terms: { audience: 'client', locale: 'is' }, acceptedAt: '2026-11-20T09:00:00Z' },
    ])
  })
})
