import { timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { referencePattern } from '../contracts.ts'
import { getErrorReport, newReference, recordErrorReport } from '../index.ts'

describe('recordErrorReport', () => {
  const db = openTestDatabase()
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })
  const support = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })
  const report = (reference: string) => ({
    reference,
    host: 'app.localhost:3000',
    route: '/home/sessions?name=somebody',
    kind: 'internal' as const,
    code: 'web.unexpected',
  })

  test('what a visitor met is found by support under the code, without what was typed', async () => {
    const reference = newReference()
    await recordErrorReport(visitor(), report(reference))
    expect(await getErrorReport(support(), { reference })).toEqual({
      ...report(reference),
      route: '/home/sessions',
      at: '2026-11-20T09:00:00Z',
      requestId: 'test',
      companyId: null,
    })
  })

  test('a code is found as people say it', async () => {
    const reference = newReference()
    await recordErrorReport(visitor(), report(reference))
    const spoken = reference.slice(2).toLowerCase().replace('-', ' ')
    expect((await getErrorReport(support(), { reference: spoken })).reference).toBe(reference)
  })

  test('the same code twice keeps the first report', async () => {
    const reference = newReference()
    await recordErrorReport(visitor(), report(reference))
    await recordErrorReport(visitor(), { ...report(reference), route: '/other' })
    expect((await getErrorReport(support(), { reference })).route).toBe('/home/sessions')
  })

  test('nobody but support reads reports', async () => {
    await expect(getErrorReport(visitor(), { reference: newReference() })).rejects.toMatchObject({
      code: 'support.only_support',
    })
    await expect(recordErrorReport(support(), report(newReference()))).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  test('an unknown code and a text that is none are both unknown', async () => {
    for (const reference of [newReference(), 'nonsense']) {
      await expect(getErrorReport(support(), { reference })).rejects.toMatchObject({
        code: 'support.report_missing',
      })
    }
  })

  test('every reference code has the form that support looks for', () => {
    for (let index = 0; index < 500; index++) expect(newReference()).toMatch(referencePattern)
  })
})
