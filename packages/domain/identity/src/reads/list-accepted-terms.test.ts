import { makeCompany } from '@kara/companies/testing'
import { type CompanyId, type PersonId, timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { Audience } from '../contracts.ts'
import { makePerson } from '../testing.ts'
import { acceptTerms } from '../verbs/accept-terms.ts'
import { findCurrentTerms } from './find-current-terms.ts'
import { listAcceptedTerms } from './list-accepted-terms.ts'

describe('listAcceptedTerms', () => {
  const db = openTestDatabase()
  const asPerson = (personId: PersonId) =>
    testCtx({ database: db.database, scope: { role: 'person', personId } })

  async function somebody() {
    const { personId } = await makePerson(db)
    const ctx = asPerson(personId)
    const accept = async (audience: Audience, locale: 'en' | 'is', companyId?: CompanyId) => {
      const terms = await findCurrentTerms(ctx, audience, locale)
      await acceptTerms(ctx, { termsVersionId: terms?.id ?? '', companyId })
    }
    return { personId, ctx, accept }
  }

  it('tells the history of each audience: version, language, time and where, newest first', async () => {
    const { ctx, accept } = await somebody()
    const { companyId } = await makeCompany(db)
    await accept('client', 'is', companyId)
    ctx.clock.advance({ hours: 1 })
    await accept('professional', 'en')
    expect(await listAcceptedTerms(ctx)).toMatchObject([
      {
        terms: { audience: 'professional', locale: 'en', version: '2026-11' },
        companyId: null,
        acceptedAt: '2026-11-20T10:00:00Z',
      },
      {
        terms: { audience: 'client', locale: 'is', version: '2026-11' },
        companyId,
        acceptedAt: '2026-11-20T09:00:00Z',
      },
    ])
  })

  it('keeps the text of a version that a newer one has replaced', async () => {
    const { ctx, accept } = await somebody()
    await accept('client', 'en')
    const [before] = await listAcceptedTerms(ctx)
    await db.witness`insert into app.terms_version (id, audience, version, locale, title, body, effective_at)
      values (${timeOrderedIds.next()}, 'client', '2027-02', 'en', 'Terms', 'Newer', '2027-02-01T00:00:00Z')`
    ctx.clock.travelTo('2027-02-02T00:00:00Z')
    expect(await listAcceptedTerms(ctx)).toEqual([before])
    await accept('client', 'en')
    const versions = (await listAcceptedTerms(ctx)).map(({ terms }) => [terms.version, terms.body.length > 5])
    expect(versions).toEqual([
      ['2027-02', false],
      ['2026-11', true],
    ])
  })

  it('shows nobody else’s, and nothing to who is nobody', async () => {
    const { accept } = await somebody()
    await accept('client', 'en')
    const other = await somebody()
    expect(await listAcceptedTerms(other.ctx)).toEqual([])
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(listAcceptedTerms(visitor)).rejects.toMatchObject({ code: 'identity.not_your_account' })
  })
})
