import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { Audience } from '../contracts.ts'
import { findCurrentTerms } from '../reads/find-current-terms.ts'
import { listTermsToAccept } from '../reads/list-terms-to-accept.ts'
import { listTermsToAnnounce } from '../reads/list-terms-to-announce.ts'
import { makePerson } from '../testing.ts'
import { acceptTerms } from './accept-terms.ts'
import { dismissTerms } from './dismiss-terms.ts'

describe('dismissTerms', () => {
  const db = openTestDatabase()

  /** Somebody who accepted the first version for an audience. */
  async function accepted(audience: Audience) {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const first = await findCurrentTerms(ctx, audience, 'en')
    await acceptTerms(ctx, { termsVersionId: first?.id ?? '' })
    const asked = (locale: 'en' | 'is' = 'en') => ({ audiences: [audience], locale })
    return {
      ...{ ctx, personId, firstId: first?.id ?? '' },
      told: (locale?: 'en' | 'is') => listTermsToAnnounce(ctx, asked(locale)),
      open: (locale?: 'en' | 'is') => listTermsToAccept(ctx, asked(locale)),
    }
  }
  type Version = { day: string; locale?: 'en' | 'is'; isMaterial?: boolean; change: string }
  async function publish(audience: Audience, { day, locale = 'en', isMaterial = false, change }: Version) {
    const id = timeOrderedIds.next()
    await db.witness`insert into app.terms_version
      (id, audience, version, locale, title, body, effective_at, is_material, change)
      values (${id}, ${audience}, ${day}, ${locale}, 'Terms', 'Newer', ${`${day}T00:00:00Z`}, ${isMaterial}, ${change})`
    return id
  }

  it('ends the announcement of a change that asks nothing, once, says so and audits it', async () => {
    const { ctx, personId, told, open } = await accepted('client')
    const id = await publish('client', { day: '2027-01-01', change: 'A word is clearer.' })
    await publish('client', { day: '2027-01-01', locale: 'is', change: 'Eitt orð er skýrara.' })
    expect(await told()).toEqual([])
    ctx.clock.travelTo('2027-01-01T00:00:00Z')
    expect(await open()).toEqual([])
    expect(await told('is')).toMatchObject([
      { locale: 'is', changes: ['Eitt orð er skýrara.'], isFirst: false },
    ])
    const answers = await Promise.all([1, 2].map(() => dismissTerms(ctx, { termsVersionId: id })))
    expect(answers.map(({ isNew }) => isNew).sort()).toEqual([false, true])
    expect([await told(), await told('is')]).toEqual([[], []])
    const events = (await announced(db, 'terms.dismissed')).filter((event) => event.personId === personId)
    expect(events).toMatchObject([{ payload: { audience: 'client', version: '2027-01-01' } }])
    const entries = await audited(db, 'terms.dismissed')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
  })

  it('accepts nothing: a version that matters still asks, with every change since the one that was accepted', async () => {
    const { ctx, told, open } = await accepted('professional')
    await publish('professional', { day: '2027-02-01', isMaterial: true, change: 'First.' })
    const last = await publish('professional', { day: '2027-03-01', change: 'Second.' })
    ctx.clock.travelTo('2027-03-02T00:00:00Z')
    await dismissTerms(ctx, { termsVersionId: last })
    expect(await told()).toEqual([])
    expect(await open()).toMatchObject([{ id: last, changes: ['First.', 'Second.'], isFirst: false }])
    await acceptTerms(ctx, { termsVersionId: last })
    expect(await open()).toEqual([])
  })

  it('is one’s own: who was not told yet is told, and who never accepted is asked and not told', async () => {
    const [one, two] = [await accepted('company'), await accepted('company')]
    const id = await publish('company', { day: '2027-01-01', change: 'A word is clearer.' })
    for (const { ctx } of [one, two]) ctx.clock.travelTo('2027-01-02T00:00:00Z')
    await dismissTerms(one.ctx, { termsVersionId: id })
    expect(await two.told()).toMatchObject([{ id }])
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    ctx.clock.travelTo('2027-01-02T00:00:00Z')
    const asked = { audiences: ['company'], locale: 'en' } as const
    expect(await listTermsToAnnounce(ctx, asked)).toEqual([])
    expect(await listTermsToAccept(ctx, asked)).toMatchObject([{ id, isFirst: true, changes: [] }])
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(dismissTerms(visitor, { termsVersionId: id })).rejects.toMatchObject({
      code: 'identity.not_your_account',
    })
  })

  it('refuses what is no version, and one that newer terms have replaced', async () => {
    const { ctx, firstId } = await accepted('company')
    ctx.clock.travelTo('2027-06-01T00:00:00Z')
    await publish('company', { day: '2027-05-01', change: 'Newer.' })
    await expect(dismissTerms(ctx, { termsVersionId: firstId })).rejects.toMatchObject({
      code: 'identity.terms_outdated',
    })
    await expect(dismissTerms(ctx, { termsVersionId: timeOrderedIds.next() })).rejects.toMatchObject({
      code: 'identity.terms_missing',
    })
  })
})
