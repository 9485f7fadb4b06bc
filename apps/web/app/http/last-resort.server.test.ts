import { makePerson } from '@kara/identity/testing'
import { getErrorReport } from '@kara/support'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { lastResort, lastResortWithoutVisit } from './last-resort.server.ts'
import { testArgs, testPlatform } from './testing.ts'

describe('the page of last resort', () => {
  const db = openTestDatabase()

  test('has no text of the error, and a reference that support opens', async () => {
    const args = testArgs(await testPlatform(db), { path: '/webhooks/stripe', acceptLanguage: 'is' })
    const answer = await lastResort(args.request, args.context.visit, new Error('password=hunter2'))
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain('<html lang="is">')
    expect(html).not.toContain('hunter2')
    const reference = /<strong>([^<]+)<\/strong>/.exec(html)?.[1] ?? ''
    const { personId } = await makePerson(db)
    const support = testCtx({ database: db.database, scope: { role: 'support', personId } })
    expect(await getErrorReport(support, { reference })).toMatchObject({
      route: '/webhooks/stripe',
      kind: 'internal',
    })
  })

  test('without a host it still has the reference that the log got', async () => {
    const kept: string[] = []
    const html = await lastResortWithoutVisit((reference) => kept.push(reference)).text()
    expect(kept).toHaveLength(1)
    expect(html).toContain(kept[0])
  })
})
