import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { startSession } from './start-session.ts'

describe('startSession', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  it('signs a person in on one host', async () => {
    const { personId } = await makePerson(db)
    const ctx = atGate()
    const { token } = await startSession(ctx, { personId, host: 'app.test', method: 'password' })
    const facts = await readSession(ctx, { token, host: 'app.test' })
    expect(facts).toMatchObject({ personId, host: 'app.test', method: 'password' })
  })
})
