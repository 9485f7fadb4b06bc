import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { companyCtx, makeAttemptRow, makeConnectionRow, supportCtx } from '../testing.ts'
import { listConnectionHealth } from './list-connection-health.ts'

describe('the health board', () => {
  const db = openTestDatabase()

  it('holds the failures of a day against what is usual for the company', async () => {
    const company = await makeCompany(db)
    const references = [1, 2, 3, 4].map(() => makeAttemptRow(db, company))
    const [first] = await Promise.all(references)
    const [row] = await db.witness`select connection_id from app.sso_attempt where reference = ${first ?? ''}`
    await db.witness`update app.sso_attempt set connection_id = ${String(row?.connection_id)}, outcome = 'refused',
      started_at = now() - interval '1 hour' where company_id = ${company.companyId}`
    const quiet = await makeConnectionRow(db, await makeCompany(db))
    const board = await listConnectionHealth(supportCtx(db))
    const ofId = (id: string) => board.find(({ connectionId }) => connectionId === id)
    expect(ofId(row?.connection_id)).toMatchObject({
      now: { succeeded: 0, failed: 4 },
      norm: { succeeded: 0, failed: 0 },
      concerns: ['failing'],
      incident: null,
    })
    expect(ofId(quiet)).toMatchObject({ concerns: [], now: { succeeded: 0, failed: 0 } })
    expect(board[0]?.connectionId).toBe(row?.connection_id)
  })

  it('is for support', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    await expect(listConnectionHealth(ctx)).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
