import { inScope } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeCredential, makeProfessional, professionalCtx } from '../testing.ts'
import { hideUncovered } from './hide-uncovered.ts'

describe('hiding whose licence ran out', () => {
  const db = openTestDatabase()
  const job = (professionalId: never) =>
    inScope(testCtx({ database: db.database, scope: { role: 'visitor' } }), {
      role: 'worker',
      professionalId,
    })

  it('hides once, announces and audits', async () => {
    const made = await makeProfessional(db)
    await makeCredential(db, made, { expiresOn: '2026-01-01' })
    expect(await hideUncovered(job(made.professionalId as never))).toBe(true)
    expect(await hideUncovered(job(made.professionalId as never))).toBe(false)
    const events = (await announced(db, 'standing.changed')).filter(
      (row) => row.professionalId === made.professionalId,
    )
    expect(events).toMatchObject([{ payload: { outcome: 'hidden' } }])
    expect((await audited(db, 'professional.hidden')).map((row) => row.objectId)).toContain(
      made.professionalId,
    )
  })

  it('leaves alone who is covered, by something newer or by nothing that ends', async () => {
    const renewed = await makeProfessional(db)
    await makeCredential(db, renewed, { expiresOn: '2026-01-01' })
    await makeCredential(db, renewed, { expiresOn: '2030-01-01' })
    const plain = await makeProfessional(db)
    for (const { professionalId } of [renewed, plain])
      expect(await hideUncovered(job(professionalId as never))).toBe(false)
  })

  it('is done by jobs only', async () => {
    const self = professionalCtx(db, await makeProfessional(db))
    await expect(hideUncovered(self)).rejects.toMatchObject({ kind: 'not_allowed' })
  })
})
