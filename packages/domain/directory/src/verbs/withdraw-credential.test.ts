import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getOwnStanding } from '../reads/get-own-standing.ts'
import { makeCredential, makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { checkCredential } from './check-credential.ts'
import { withdrawCredential } from './withdraw-credential.ts'

describe('withdrawing a credential', () => {
  const db = openTestDatabase()
  const waiting = async () => {
    const made = await makeProfessional(db)
    return { made, self: professionalCtx(db, made), ...(await makeCredential(db, made, { answer: null })) }
  }

  it('takes it back once, while nobody has answered', async () => {
    const { self, credentialId } = await waiting()
    await withdrawCredential(self, { credentialId })
    await withdrawCredential(self, { credentialId })
    expect((await getOwnStanding(self)).credentials).toMatchObject([{ state: 'withdrawn' }])
    expect(
      (await audited(db, 'credential.withdrawn')).filter((row) => row.objectId === credentialId),
    ).toHaveLength(1)
  })

  it('is too late after the answer, also past the verb', async () => {
    const { self, made, credentialId } = await waiting()
    await checkCredential(supportCtx(db), { credentialId, answer: 'confirmed' })
    await expect(withdrawCredential(self, { credentialId })).rejects.toMatchObject({
      code: 'directory.credential_answered',
    })
    const changed = await db.witness.begin(async (sql) => {
      await sql`select set_config('role', 'kara_professional', true),
        set_config('app.professional_id', ${made.professionalId}, true)`
      return sql`update app.credential set number = 'forged' where id = ${credentialId}`
    })
    expect(changed.count).toBe(0)
  })

  it('is the professional’s own act', async () => {
    const { credentialId } = await waiting()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(withdrawCredential(visitor, { credentialId })).rejects.toMatchObject({ kind: 'not_allowed' })
    const colleague = professionalCtx(db, await makeProfessional(db))
    await expect(withdrawCredential(colleague, { credentialId })).rejects.toMatchObject({
      code: 'directory.credential_missing',
    })
  })
})
