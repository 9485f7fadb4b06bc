import { findBalance } from '@kara/credits'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSessionOutcome } from '../reads/get-session-outcome.ts'
import { makeMissed } from '../testing.ts'
import { appealNoShow } from './appeal-no-show.ts'
import { decideAppeal } from './decide-appeal.ts'
import { reverseSession } from './reverse-session.ts'

describe('what an appeal comes to', () => {
  const db = openTestDatabase()
  const decided = async (decision: 'accepted' | 'upheld') => {
    const missed = await makeMissed(db)
    const { client, support, sessionId, drain } = missed
    await drain()
    await appealNoShow(client, { sessionId, words: 'I was there.' })
    await decideAppeal(support, { sessionId, decision })
    await drain()
    return missed
  }

  it('returns the credit when it is accepted, once', async () => {
    const { client, job, sessionId, stateOf } = await decided('accepted')
    await reverseSession(job, sessionId, 'accepted')
    expect(await findBalance(client)).toMatchObject({ heldHalves: 0, spentHalves: 0 })
    expect(await stateOf()).toBe('cancelled')
    expect(await getSessionOutcome(client, sessionId)).toMatchObject({ appeal: 'accepted' })
    const told = (await announced(db, 'session.reversed')).filter(
      ({ payload }) => payload.sessionId === sessionId,
    )
    expect(told).toHaveLength(1)
    expect((await audited(db, 'session.reversed')).map((entry) => entry.objectId)).toContain(sessionId)
  })

  it('leaves everything as it was when it is not', async () => {
    const { client, job, sessionId, stateOf } = await decided('upheld')
    await reverseSession(job, sessionId, 'upheld')
    expect(await findBalance(client)).toMatchObject({ spentHalves: 2 })
    expect(await stateOf()).toBe('client_no_show')
    expect(await getSessionOutcome(client, sessionId)).toMatchObject({ appeal: 'upheld' })
  })

  it('is for jobs only', async () => {
    const { professional, sessionId } = await makeMissed(db)
    await expect(reverseSession(professional, sessionId, 'accepted')).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })
})
