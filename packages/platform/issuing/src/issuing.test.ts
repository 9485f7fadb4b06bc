import { inTransaction, type TxCtx } from '@kara/db'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { checkIssued } from './check-issued.ts'
import { checkCodeOf, hashOfCode } from './codes.ts'
import { drawOnce } from './draw-once.ts'
import { issueNext } from './issue-next.ts'
import { issuingKeys } from './keys.ts'
import type { Issued } from './signature.ts'

const keys = issuingKeys('a-secret-for-tests-only-0123456789abcdef')

describe('a document that is issued', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const job = () => testCtx({ database: db.database, scope: { role: 'worker' } })
  const newSeries = () => `test:${crypto.randomUUID()}`
  const issue = (ctx: TxCtx, series: string, facts: unknown = { total: 7 }) =>
    issueNext(ctx, keys, { id: ctx.ids.next<'document'>(), kind: 'test', series, facts })

  it('has a number without a gap, whoever races and whatever is taken back on the way', async () => {
    const series = newSeries()
    const ctx = job()
    const tries = Array.from({ length: 12 }, (_, index) =>
      inTransaction(ctx, async (ctx) => {
        const { number } = await issue(ctx, series)
        if (index % 3 === 0) throw new Error('the document was not kept after all')
        return number
      }),
    )
    const settled = await Promise.allSettled(tries)
    const numbers = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    expect(numbers.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('is counted in its own series', async () => {
    const ctx = job()
    const [one, other] = [newSeries(), newSeries()]
    const numbers = await inTransaction(ctx, async (ctx) => [
      (await issue(ctx, one)).number,
      (await issue(ctx, other)).number,
    ])
    expect(numbers).toEqual([1, 1])
  })

  it('is found by its code however it is typed, and not once anything of it is changed', async () => {
    const ctx = job()
    const series = newSeries()
    const { issuedAt, ...row } = await inTransaction(ctx, (ctx) => issue(ctx, series))
    const kept = { ...row, kind: 'test', issuedAt: issuedAt.toString() }
    const check = (typed: string, found: Issued & { signature: string } = kept) =>
      checkIssued(ctx, keys, typed, async (_, hash) => (hash === row.checkHash ? found : null))
    const code = checkCodeOf(keys, row.id)
    expect(hashOfCode(code)).toBe(row.checkHash)
    expect(await check(code)).toEqual(kept)
    expect(await check(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toEqual(kept)
    expect(await check(code.slice(1))).toBeNull()
    expect(await check('0000-0000-0000-0000')).toBeNull()
    const changes: Partial<Issued>[] = [
      { facts: { total: 8 } },
      { number: 2 },
      { kind: 'other' },
      { series: newSeries() },
      { issuedAt: '2026-01-01T00:00:00Z' },
      { id: crypto.randomUUID() },
    ]
    for (const change of changes) expect(await check(code, { ...kept, ...change })).toBeNull()
    const others = issuingKeys('another-secret-for-tests-0123456789abcdef')
    expect(await checkIssued(ctx, others, code, async () => kept)).toBeNull()
  })

  it('is drawn once: of two at the same moment both hold the file that was kept', async () => {
    let kept: Uint8Array | null = null
    let drawings = 0
    const file = {
      find: async () => kept,
      keep: async (_: TxCtx, bytes: Uint8Array) => {
        kept ??= bytes
      },
      draw: async () => {
        drawings += 1
        return Buffer.from(`drawing ${drawings}`)
      },
    }
    const [one, other] = await Promise.all([drawOnce(job(), file), drawOnce(job(), file)])
    expect(one).toEqual(other)
    expect(await drawOnce(job(), file)).toEqual(one)
    expect(drawings).toBeLessThanOrEqual(2)
  })
})
