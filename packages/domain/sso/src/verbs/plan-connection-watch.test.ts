import { readFileSync } from 'node:fs'
import { drainOutbox, dueWork, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { ssoJobs } from '../subscriptions.ts'
import {
  companyCtx,
  gateCtx,
  jobCtx,
  makeConnection,
  makePublishedConnection,
  openTestSso,
  startPublisher,
  type TestPublisher,
} from '../testing.ts'
import { planConnectionWatch } from './plan-connection-watch.ts'

const migrationPath = '../../../../../migrations/0535_sso_watch_of_live_connections.sql'

describe('planning when a connection is looked at', () => {
  const db = openTestDatabase()
  let sso: Sso
  let publisher: TestPublisher
  beforeAll(async () => {
    publisher = await startPublisher()
    sso = openTestSso(db, { insideOrigins: [publisher.origin] })
  })
  afterAll(async () => {
    await sso.close()
    publisher.close()
  })
  const planned = async (id: string) =>
    (await dueWork(db, 'sso_connection.watch')).filter(({ key }) => key === id).length

  it('plans one look, however often it is asked, and none without an address', async () => {
    const made = await makePublishedConnection(db, sso, publisher)
    const input = { connectionId: made.connection.id }
    await planConnectionWatch(jobCtx(db, made.company), input)
    await planConnectionWatch(jobCtx(db, made.company), input)
    expect(await planned(input.connectionId)).toBe(1)
    const pasted = await makeConnection(db, sso)
    await planConnectionWatch(jobCtx(db, pasted.company), { connectionId: pasted.connection.id })
    expect(await planned(pasted.connection.id)).toBe(0)
  })

  it('is done once for a connection that was there before it could be watched (migration 0535)', async () => {
    const { company, connection } = await makeConnection(db, sso)
    const lastEnd = Date.parse(connection.certificates[0]?.validTo ?? '')
    const planned = async () =>
      (
        await db.witness<{ kind: string; dueAt: Date }[]>`
          select kind, due_at as "dueAt" from app.due_work where key = ${connection.id} order by kind`
      ).map(({ kind, dueAt }) => [kind, dueAt.getTime()])
    // Nothing was ever announced of it, and then its migration comes.
    await db.witness`delete from app.outbox_event where company_id = ${company.companyId}`
    expect(await planned()).toEqual([])
    const migration = readFileSync(new URL(migrationPath, import.meta.url), 'utf8')
    await db.witness.unsafe(migration.slice(migration.indexOf('insert into app.due_work')))
    expect(await planned()).toEqual([
      ['sso_connection.certificate_end', lastEnd],
      ['sso_connection.failures', expect.any(Number)],
    ])
    const { clock } = gateCtx(db, company)
    clock.advance({ minutes: 1 })
    await drainOutbox(db, { clock, modules: [ssoJobs(sso)], queue: 'connections' })
    // Looked at once, and to be looked at again.
    const [, [, next] = []] = await planned()
    expect(Number(next)).toBeGreaterThan(clock.now().epochMilliseconds)
  })

  it('is a job', async () => {
    const made = await makeConnection(db, sso)
    const input = { connectionId: made.connection.id }
    await expect(planConnectionWatch(companyCtx(db, made.company), input)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
