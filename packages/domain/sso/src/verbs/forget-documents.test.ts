import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { companyCtx, makeConnection, makeRefusedAttempt, openTestSso } from '../testing.ts'
import { forgetDocuments } from './forget-documents.ts'

describe('forgetting kept answers', () => {
  const db = openTestDatabase()
  const sso = openTestSso(db)
  afterAll(() => sso.close())

  it('deletes those of the company whose days are over, and no others', async () => {
    const [old, fresh] = [await makeConnection(db, sso), await makeConnection(db, sso)]
    for (const made of [old, fresh]) await makeRefusedAttempt(db, made, sso)
    await makeRefusedAttempt(db, old, sso)
    await db.witness`update app.sso_document set kept_until = now() - interval '1 hour'
      where company_id = ${old.company.companyId}`
    const { companyId } = old.company
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId },
      actor: { kind: 'worker', name: 'sessions' },
    })
    ctx.clock.travelTo(new Date().toISOString())
    await forgetDocuments(ctx)
    await forgetDocuments(ctx)
    const left = await db.witness`select company_id from app.sso_document`
    expect(left.map((row) => row.company_id)).toEqual([fresh.company.companyId])
    expect(await audited(db, 'sso_document.forgotten')).toMatchObject([{ detail: { deleted: 2 } }])
  })

  it('is a job', async () => {
    const made = await makeConnection(db, sso)
    await expect(forgetDocuments(companyCtx(db, made.company))).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
