import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getProfessional } from '../reads/get-professional.ts'
import { listApplications } from '../reads/list-applications.ts'
import { makeCredential, makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { approveProfessional } from './approve-professional.ts'

describe('approving a professional', () => {
  const db = openTestDatabase()
  const support = () => supportCtx(db)
  const applied = async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    await makeCredential(db, made)
    return made
  }
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })

  it('lets them be found', async () => {
    const { professionalId, slug } = await applied()
    expect((await listApplications(support())).map((one) => one.id)).toContain(professionalId)
    expect(await approveProfessional(support(), { professionalId })).toBe(true)
    expect(await getProfessional(visitor(), { slug })).toMatchObject({ id: professionalId })
    expect((await listApplications(support())).map((one) => one.id)).not.toContain(professionalId)
  })

  it('is support’s decision: nobody approves themself, not even past the verb', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    const self = professionalCtx(db, made)
    await expect(approveProfessional(self, made)).rejects.toMatchObject({ kind: 'not_allowed' })
    await expect(
      db.witness.begin(async (sql) => {
        await sql`select set_config('role', 'kara_professional', true),
          set_config('app.professional_id', ${made.professionalId}, true)`
        await sql`update app.professional set state = 'approved' where id = ${made.professionalId}`
      }),
    ).rejects.toThrow('support approves a professional')
  })

  it('finds nobody under an unknown id', async () => {
    const professionalId = timeOrderedIds.next()
    await expect(approveProfessional(support(), { professionalId })).rejects.toMatchObject({
      code: 'directory.professional_missing',
    })
  })

  it('needs a licence or certificate that is confirmed and in force', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    const refused = { code: 'directory.credentials_missing' }
    await makeCredential(db, made, { kind: 'insurance' })
    await makeCredential(db, made, { answer: null })
    await expect(approveProfessional(support(), made)).rejects.toMatchObject(refused)
    await makeCredential(db, made, { expiresOn: '2026-01-01' })
    await expect(approveProfessional(support(), made)).rejects.toMatchObject(refused)
  })

  it('is decided once', async () => {
    const { professionalId } = await applied()
    const answers = await Promise.all([1, 2].map(() => approveProfessional(support(), { professionalId })))
    expect(answers.sort()).toEqual([false, true])
  })

  it('announces and audits', async () => {
    const made = await applied()
    await approveProfessional(support(), made)
    const [event] = (await announced(db, 'professional.approved')).filter(
      (row) => row.professionalId === made.professionalId,
    )
    expect(event).toMatchObject({ personId: made.personId })
    expect((await audited(db, 'professional.approved')).map((row) => row.objectId)).toContain(
      made.professionalId,
    )
  })
})
