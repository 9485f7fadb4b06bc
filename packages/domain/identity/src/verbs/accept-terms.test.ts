import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { type Audience, audiences } from '../contracts.ts'
import { findCurrentTerms } from '../reads/find-current-terms.ts'
import { listAcceptedTerms } from '../reads/list-accepted-terms.ts'
import { listTermsToAccept } from '../reads/list-terms-to-accept.ts'
import { makePerson } from '../testing.ts'
import { acceptTerms } from './accept-terms.ts'

describe('acceptTerms', () => {
  const db = openTestDatabase()
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })
  const someone = async (role: 'person' | 'gate' = 'person') => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role, personId } })
    return { ctx, personId }
  }
  const current = async (audience: Audience, locale: 'en' | 'is' = 'en') => {
    const terms = await findCurrentTerms(visitor(), audience, locale)
    if (!terms) throw new Error(`There are no terms for ${audience}.`)
    return terms
  }

  it.each(audiences.flatMap((audience) => [[audience, 'en'] as const, [audience, 'is'] as const]))(
    'has a page of terms for the %s in %s',
    async (audience, locale) => {
      const terms = await current(audience, locale)
      expect(terms).toMatchObject({ audience, locale, version: '2026-11' })
      expect(terms.body.length).toBeGreaterThan(2_000)
      expect(terms.body.match(/^## /gm)?.length).toBeGreaterThan(5)
    },
  )

  it('records which text was accepted, in which language and when', async () => {
    const { ctx } = await someone()
    const terms = await current('client', 'is')
    expect(await acceptTerms(ctx, { termsVersionId: terms.id })).toEqual({ isNew: true })
    expect(await listAcceptedTerms(ctx)).toEqual([
      { terms, companyId: null, acceptedAt: '2026-11-20T09:00:00Z' },
    ])
  })

  it('asks for what is open, and not again in another language', async () => {
    const { ctx } = await someone('gate')
    const open = (locale: 'en' | 'is') => listTermsToAccept(ctx, { audiences: ['client', 'company'], locale })
    expect((await open('en')).map((terms) => terms.audience)).toEqual(['client', 'company'])
    await acceptTerms(ctx, { termsVersionId: (await current('client', 'en')).id })
    expect((await open('is')).map((terms) => terms.audience)).toEqual(['company'])
  })

  it('asks a visitor to be somebody first', async () => {
    const { id } = await current('client')
    await expect(acceptTerms(visitor(), { termsVersionId: id })).rejects.toMatchObject({
      code: 'identity.not_your_account',
    })
  })

  it('accepts for oneself only', async () => {
    const [one, two] = [await someone(), await someone()]
    await acceptTerms(one.ctx, { termsVersionId: (await current('client')).id })
    expect(await listAcceptedTerms(two.ctx)).toEqual([])
  })

  it('refuses terms that do not exist', async () => {
    const { ctx } = await someone()
    await expect(acceptTerms(ctx, { termsVersionId: timeOrderedIds.next() })).rejects.toMatchObject({
      code: 'identity.terms_missing',
    })
  })

  it('accepts once, also when two tabs do it at once', async () => {
    const { ctx, personId } = await someone()
    const [english, icelandic] = [await current('client', 'en'), await current('client', 'is')]
    const results = await Promise.all([
      acceptTerms(ctx, { termsVersionId: english.id }),
      acceptTerms(ctx, { termsVersionId: icelandic.id }),
    ])
    expect(results.filter((result) => result.isNew)).toHaveLength(1)
    const events = (await announced(db, 'terms.accepted')).filter((event) => event.personId === personId)
    expect(events).toMatchObject([{ payload: { audience: 'client', version: '2026-11' } }])
    const entries = await audited(db, 'terms.accepted')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })

  it('asks again when a newer version applies, and refuses the older one', async () => {
    const old = await current('professional')
    const next = timeOrderedIds.next()
    await db.witness`insert into app.terms_version values
      (${next}, 'professional', '2027-01', 'en', 'Terms', 'Newer', '2027-01-01T00:00:00Z')`
    const { ctx } = await someone()
    const open = () => listTermsToAccept(ctx, { audiences: ['professional'], locale: 'is' })
    await acceptTerms(ctx, { termsVersionId: old.id })
    expect(await open()).toEqual([])
    ctx.clock.travelTo('2027-01-01T00:00:00Z')
    expect(await open()).toMatchObject([{ id: next, locale: 'en' }])
    await expect(acceptTerms(ctx, { termsVersionId: old.id })).rejects.toMatchObject({
      code: 'identity.terms_outdated',
    })
  })
})
