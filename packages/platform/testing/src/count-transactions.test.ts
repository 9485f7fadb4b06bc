import { inTransaction } from '@kara/db'
import { describe, expect, test } from 'vitest'
import { countTransactions } from './count-transactions.ts'
import { testCtx } from './test-ctx.ts'
import { openTestDatabase } from './test-database.ts'

describe('counting transactions', () => {
  const db = openTestDatabase()

  test('counts each that is begun, and none that is joined', async () => {
    const counted = countTransactions(db.database)
    const ctx = testCtx({ database: counted.database, scope: { role: 'visitor' } })
    const outer = await inTransaction(ctx, (ctx) => inTransaction(ctx, async () => 'inner'))
    expect(outer).toBe('inner')
    expect(counted.take()).toBe(1)
    await Promise.all([inTransaction(ctx, async () => null), inTransaction(ctx, async () => null)])
    expect(counted.take()).toBe(2)
    expect(counted.take()).toBe(0)
  })
})
