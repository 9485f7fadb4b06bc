import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import * as directory from '../index.ts'
import { getForSupport, getOwnStanding, listForSupport } from '../reads/get-own-standing.ts'
import { getProfessional } from '../reads/get-professional.ts'
import { makeCredential, makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { askApplicant } from './ask-applicant.ts'
import { checkCredential } from './check-credential.ts'

describe('checking a credential', () => {
  const db = openTestDatabase()
  const waiting = async (expiresOn: string | null = '2026-12-31') => {
    const made = await makeProfessional(db)
    const { credentialId } = await makeCredential(db, made, { answer: null, expiresOn })
    return { made, self: professionalCtx(db, made), credentialId }
  }

  it('confirms or refuses with a reason, which the professional reads', async () => {
    const { self, credentialId, made } = await waiting()
    const other = await makeCredential(db, made, { answer: null, kind: 'insurance' })
    expect(await checkCredential(supportCtx(db), { credentialId, answer: 'confirmed' })).toBe('active')
    const refusal = { credentialId: other.credentialId, answer: 'refused', reason: 'Unreadable' } as const
    expect(await checkCredential(supportCtx(db), refusal)).toBe('refused')
    const { credentials, coveredUntil } = await getOwnStanding(self)
    expect(coveredUntil).toBe('2026-12-31')
    expect(credentials.find(({ id }) => id === other.credentialId)).toMatchObject({ reason: 'Unreadable' })
    expect(await getForSupport(supportCtx(db), made.professionalId)).toMatchObject({ state: 'approved' })
  })

  it('is support’s act', async () => {
    const { self, credentialId } = await waiting()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    for (const ctx of [self, visitor]) {
      await expect(checkCredential(ctx, { credentialId, answer: 'confirmed' })).rejects.toMatchObject({
        code: 'directory.support_only',
      })
    }
  })

  it('is answered once', async () => {
    const { credentialId } = await waiting()
    const answers = await Promise.allSettled(
      [1, 2].map(() => checkCredential(supportCtx(db), { credentialId, answer: 'confirmed' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('hides from hubs when it runs out, and shows again when it is renewed', async () => {
    const { made, self, credentialId } = await waiting()
    const support = supportCtx(db)
    await checkCredential(support, { credentialId, answer: 'confirmed' })
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    const { clock } = support
    const pass = async (at: string) => {
      clock.advance(clock.now().until(Temporal.Instant.from(at)))
      await drainOutbox(db, { clock, modules: [directory] })
    }
    await pass('2026-12-31T23:59:00Z')
    await getProfessional(visitor, { slug: made.slug })
    await pass('2027-01-01T00:00:00Z')
    await expect(getProfessional(visitor, { slug: made.slug })).rejects.toMatchObject({
      code: 'directory.professional_missing',
    })
    expect((await getOwnStanding(self)).steps.map(({ kind }) => kind)).toEqual(['hidden'])
    expect((await listForSupport(support)).find(({ id }) => id === made.professionalId)).toMatchObject({
      state: 'hidden',
      coveredUntil: '2026-12-31',
    })
    const renewed = await makeCredential(db, made, { answer: null, expiresOn: '2028-12-31' })
    await checkCredential(support, { credentialId: renewed.credentialId, answer: 'confirmed' })
    expect(await getProfessional(visitor, { slug: made.slug })).toMatchObject({ id: made.professionalId })
  })

  it('waits for support with a clock of two days, which a question stops', async () => {
    const { made, self, credentialId } = await waiting()
    const support = supportCtx(db)
    const standing = await getOwnStanding(self)
    const entered = Temporal.Instant.from(standing.credentials[0]?.enteredAt ?? '')
    expect(standing.reviewBy).toBe(entered.add({ hours: 48 }).toString())
    const line = async () => (await listForSupport(support)).find(({ id }) => id === made.professionalId)
    expect((await line())?.reviewBy).toBe(standing.reviewBy)
    await askApplicant(support, { professionalId: made.professionalId, message: 'The second page, please?' })
    expect((await line())?.reviewBy).toBeNull()
    await checkCredential(support, { credentialId, answer: 'confirmed' })
    expect((await getOwnStanding(self)).reviewBy).toBeNull()
  })

  it('announces and audits', async () => {
    const { made, credentialId } = await waiting()
    await checkCredential(supportCtx(db), { credentialId, answer: 'confirmed' })
    const events = await announced(db, 'credential.confirmed')
    expect(events.filter((row) => row.professionalId === made.professionalId)).toMatchObject([
      { payload: { credentialId, expiresOn: '2026-12-31' } },
    ])
    expect((await audited(db, 'credential.confirmed')).map((row) => row.objectId)).toContain(credentialId)
  })
})
