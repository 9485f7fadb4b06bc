import { dueWork, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import {
  companyCtx,
  jobCtx,
  makeConnection,
  makePublishedConnection,
  openTestSso,
  startPublisher,
  type TestPublisher,
} from '../testing.ts'
import { planConnectionWatch } from './plan-connection-watch.ts'

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

  it('is a job', async () => {
    const made = await makeConnection(db, sso)
    const input = { connectionId: made.connection.id }
    await expect(planConnectionWatch(companyCtx(db, made.company), input)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
