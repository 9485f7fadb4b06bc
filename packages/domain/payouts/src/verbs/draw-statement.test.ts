import type { Id } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listStatements } from '../reads/list-statements.ts'
import { makeSponsored, testKeys } from '../testing.ts'
import { drawStatement } from './draw-statement.ts'
import { issueStatements } from './issue-statements.ts'

describe('a statement as a file', () => {
  const db = openTestDatabase()
  const wish = { locale: 'is', timeZone: 'Atlantic/Reykjavik', checkUrl: 'http://app.test/check' } as const

  it('is the same at every download, and another professional has none', async () => {
    const { complete, drain, professional, hub, client } = await makeSponsored(db)
    await complete()
    await drain()
    const { professionalId } = hub
    const job = testCtx({ database: db.database, scope: { role: 'worker', professionalId } })
    job.clock.travelTo('2026-12-01T05:00:00Z')
    await issueStatements(job, testKeys)
    const [statement] = (await listStatements(professional)).statements
    const statementId = statement?.id as Id<'pay_statement'>
    const first = await drawStatement(professional, testKeys, { ...wish, statementId })
    expect(Buffer.from(first.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    expect(first.fileName).toBe(`${statement?.number}.pdf`)
    const again = await drawStatement(professional, testKeys, { ...wish, statementId })
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(first.bytes))).toBe(0)
    const stranger = await makeSponsored(db)
    await expect(
      drawStatement(stranger.professional, testKeys, { ...wish, statementId }),
    ).rejects.toMatchObject({
      code: 'payouts.statement_missing',
    })
    await expect(drawStatement(client, testKeys, { ...wish, statementId })).rejects.toMatchObject({
      code: 'payouts.not_allowed',
    })
  }, 60_000)
})
