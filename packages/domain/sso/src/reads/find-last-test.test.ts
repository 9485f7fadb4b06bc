import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { companyCtx, type MadeConnection, makeConnection, openTestSso } from '../testing.ts'
import { startSignInAttempt } from '../verbs/start-sign-in-attempt.ts'
import { findLastTest } from './find-last-test.ts'

describe('the last test of a connection', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  it('is the newest one, for whoever sets the connection up', async () => {
    const ctx = companyCtx(db, made.company)
    const id = made.connection.id
    expect(await findLastTest(ctx, id)).toBeNull()
    const gate = { ...ctx, scope: { role: 'gate', companyId: made.company.companyId } as const }
    const wish = {
      connectionId: id,
      purpose: 'test' as const,
      host: 'app.localhost',
      browserToken: 'b'.repeat(24),
      returnPath: '/control',
    }
    await startSignInAttempt(gate, wish, sso)
    const second = await startSignInAttempt(gate, wish, sso)
    expect(await findLastTest(ctx, id)).toMatchObject({ attemptId: second.attemptId })
  })

  it('is not for others', async () => {
    const ctx = companyCtx(db, made.company)
    const reader = { ...ctx, actor: { ...ctx.actor, role: 'reports' } as never }
    await expect(findLastTest(reader, made.connection.id)).rejects.toMatchObject({ kind: 'not_allowed' })
  })
})
