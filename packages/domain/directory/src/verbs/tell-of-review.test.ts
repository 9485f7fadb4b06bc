import { readFile } from 'node:fs/promises'
import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as directory from '../subscriptions.ts'
import { makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { addCredential } from './add-credential.ts'
import { answerSupport } from './answer-support.ts'
import { askApplicant } from './ask-applicant.ts'
import { tellOfReview } from './tell-of-review.ts'

describe('telling support of a review that is overdue', () => {
  const db = openTestDatabase()

  async function applied() {
    const made = await makeProfessional(db, { state: 'draft' })
    const self = professionalCtx(db, made)
    const { professionalId } = made
    await addCredential(self, { kind: 'licence', number: 'S-1', issuer: 'Landlæknir' }, null, null as never)
    const at = async (hours: number) => {
      self.clock.advance({ hours })
      await drainOutbox(db, { clock: self.clock, modules: [directory] })
    }
    const told = async () =>
      (await announced(db, 'review.overdue')).filter(
        ({ payload }) => (payload as { professionalId: string }).professionalId === professionalId,
      )
    const job = testCtx({ database: db.database, scope: { role: 'worker', professionalId } })
    return { made, self, professionalId, at, told, job }
  }

  it('happens two days after the oldest paper that waits, once, also when more papers came later', async () => {
    const { self, at, told, professionalId } = await applied()
    await at(47)
    await addCredential(self, { kind: 'insurance', number: 'T-1', issuer: 'VÍS' }, null, null as never)
    expect(await told()).toEqual([])
    await at(1)
    expect(await told()).toHaveLength(1)
    await at(48)
    expect(await told()).toHaveLength(1)
    const entries = (await audited(db, 'review.overdue')).filter(
      ({ objectId }) => objectId === professionalId,
    )
    expect(entries).toHaveLength(1)
  })

  it('is not needed while it is the professional’s turn, and the clock begins anew with their answer', async () => {
    const { made, self, at, told } = await applied()
    const support = { ...supportCtx(db), clock: self.clock }
    await askApplicant(support, { professionalId: made.professionalId, message: 'The other page?' })
    await at(49)
    expect(await told()).toEqual([])
    await answerSupport(self, { message: 'Here it is.' })
    await at(47)
    expect(await told()).toEqual([])
    await at(1)
    expect(await told()).toHaveLength(1)
  })

  it('is planned, too, for papers that were entered before reviews had a time', async () => {
    const { at, told, professionalId } = await applied()
    await db.witness`delete from app.due_work where kind = 'review.due' and key = ${professionalId}`
    const file = '../../../../../migrations/0641_directory_reviews_promised_before.sql'
    const planning = await readFile(new URL(file, import.meta.url), 'utf8')
    await db.witness.begin((sql) => sql.unsafe(planning))
    await at(47)
    expect(await told()).toEqual([])
    await at(1)
    expect(await told()).toHaveLength(1)
  })

  it('looks again at its time when it is asked too early', async () => {
    const { job, told } = await applied()
    expect(await tellOfReview(job)).toBe(false)
    expect(await told()).toEqual([])
  })

  it('is a job’s alone, and sees nobody else’s papers', async () => {
    const { self } = await applied()
    await expect(tellOfReview(self)).rejects.toMatchObject({ code: 'directory.support_only' })
    const other = await makeProfessional(db, { state: 'draft' })
    const { professionalId } = other
    const job = testCtx({ database: db.database, scope: { role: 'worker', professionalId } })
    expect(await tellOfReview(job)).toBe(false)
  })
})
