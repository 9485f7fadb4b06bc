import { newToken } from '@kara/crypto'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../testing.ts'
import { startSession } from './start-session.ts'

const host = 'app.test'

describe('meetDevice', () => {
  const db = openTestDatabase()

  async function someone() {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    const arrive = (deviceToken: string) =>
      startSession(ctx, { personId, host, method: 'sso', device: 'Chrome', deviceToken })
    const told = async () =>
      (await announced(db, 'device.appeared')).filter((event) => event.personId === personId).length
    return { personId, arrive, told }
  }

  it('tells of a browser never seen before, once, and not of the first one', async () => {
    const { arrive, told } = await someone()
    const [first, second] = [newToken(), newToken()]
    await arrive(first)
    expect(await told()).toBe(0)
    await arrive(second)
    await arrive(second)
    await arrive(first)
    expect(await told()).toBe(1)
  })

  it('tells once of a browser that signs in twice at the same moment', async () => {
    const { arrive, told } = await someone()
    await arrive(newToken())
    const second = newToken()
    await Promise.all([arrive(second), arrive(second)])
    expect(await told()).toBe(1)
  })

  it('knows the browser by the hash of its secret only', async () => {
    const { personId, arrive } = await someone()
    const secret = newToken()
    await arrive(secret)
    const rows = await db.witness`select * from app.known_device where person_id = ${personId}`
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})
