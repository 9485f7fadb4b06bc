import { type CompanyId, type Scope, timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { isFailure } from './failures.ts'
import { company } from './schema/companies.ts'
import { creditAccount } from './schema/credits.ts'
import { dbOf, inTransaction, narrowToOwners } from './transaction.ts'

describe('a scoped transaction', () => {
  const db = openTestDatabase()
  const ctxOf = (scope: Scope) => testCtx({ database: db.database, scope })

  async function newCompany(): Promise<CompanyId> {
    const companyId = timeOrderedIds.next<'company'>()
    const ctx = ctxOf({ role: 'company', companyId })
    await inTransaction(ctx, (ctx) =>
      dbOf(ctx).insert(company).values({
        id: companyId,
        name: 'Test',
        country: 'IS',
        locale: 'en',
        timeZone: 'Atlantic/Reykjavik',
        createdAt: ctx.clock.now(),
      }),
    )
    return companyId
  }

  it('shows a company its own row and no other', async () => {
    const [mine] = [await newCompany(), await newCompany()]
    const rows = await inTransaction(ctxOf({ role: 'company', companyId: mine }), (ctx) =>
      dbOf(ctx).select().from(company),
    )
    expect(rows.map((row) => row.id)).toEqual([mine])
    expect(rows[0]?.createdAt.toString()).toBe('2026-11-20T09:00:00Z')
  })

  it('refuses the company side the ledger of its employees', async () => {
    const companyId = await newCompany()
    const reading = inTransaction(ctxOf({ role: 'company', companyId }), (ctx) =>
      dbOf(ctx).select().from(creditAccount),
    )
    await expect(reading).rejects.toSatisfy((error) => isFailure(error, 'insufficient_privilege'))
  })

  it('leaves nothing of a scope behind on its connection', async () => {
    const companyId = await newCompany()
    const [row] = await inTransaction(ctxOf({ role: 'visitor' }), (ctx) =>
      dbOf(ctx).execute<{ company: string | null; role: string }>(
        sql`select app.company_id() as company, current_user as role`,
      ),
    )
    expect(companyId).toBeTruthy()
    expect(row).toEqual({ company: null, role: 'kara_visitor' })
  })

  it('refuses an owner that has not the form of an id', async () => {
    const scope: Scope = { role: 'company', companyId: "x'; drop table app.company; --" as CompanyId }
    await expect(inTransaction(ctxOf(scope), (ctx) => dbOf(ctx).select().from(company))).rejects.toThrow(
      'has not the form of an id',
    )
  })

  it('joins the open transaction and rolls everything back together', async () => {
    const companyId = timeOrderedIds.next<'company'>()
    const ctx = ctxOf({ role: 'company', companyId })
    const failing = inTransaction(ctx, async (ctx) => {
      await inTransaction(ctx, (ctx) =>
        dbOf(ctx).insert(company).values({
          id: companyId,
          name: 'Gone',
          country: 'IS',
          locale: 'en',
          timeZone: 'UTC',
          createdAt: ctx.clock.now(),
        }),
      )
      throw new Error('after all')
    })
    await expect(failing).rejects.toThrow('after all')
    expect(await db.witness`select 1 from app.company where id = ${companyId}`).toHaveLength(0)
  })

  it('narrows a worker to the owner whose work it found, once, and nobody else', async () => {
    const [mine, other] = [await newCompany(), await newCompany()]
    const rows = await inTransaction(ctxOf({ role: 'worker' }), (ctx) => {
      const owned = narrowToOwners(ctx, { companyId: mine })
      expect(() => narrowToOwners(owned, { companyId: other })).toThrow('has owners already')
      return dbOf(owned).select().from(company)
    })
    expect(rows.map((row) => row.id)).toEqual([mine])
    const widening = inTransaction(ctxOf({ role: 'company', companyId: mine }), async (ctx) =>
      narrowToOwners(ctx, { companyId: other }),
    )
    await expect(widening).rejects.toThrow('only a worker')
  })
})
