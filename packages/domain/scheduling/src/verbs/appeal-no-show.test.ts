import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSessionOutcome } from '../reads/get-session-outcome.ts'
import { makeBooking, makeMissed } from '../testing.ts'
import { appealNoShow } from './appeal-no-show.ts'

describe('objecting to a missed session', () => {
  const db = openTestDatabase()
  const words = 'I was in the waiting room all the time.'

  it('is possible for seven days, to the second', async () => {
    const { client, professional, sessionId, clock } = await makeMissed(db)
    clock.travelTo('2026-11-30T10:10:00Z')
    expect(await appealNoShow(client, { sessionId, words })).toBe(true)
    expect(await getSessionOutcome(client, sessionId)).toMatchObject({ appeal: 'waiting' })
    expect(await getSessionOutcome(professional, sessionId)).toMatchObject({ appeal: 'waiting' })
    const late = await makeMissed(db)
    late.clock.travelTo('2026-11-30T10:10:01Z')
    await expect(appealNoShow(late.client, { sessionId: late.sessionId, words })).rejects.toMatchObject({
      code: 'scheduling.not_appealable',
    })
  })

  it('happens once when two tabs send it', async () => {
    const { client, sessionId } = await makeMissed(db)
    const both = await Promise.all([
      appealNoShow(client, { sessionId, words }),
      appealNoShow(client, { sessionId, words }),
    ])
    expect(both.sort()).toEqual([false, true])
    const entries = (await audited(db, 'session.appealed')).filter(({ objectId }) => objectId === sessionId)
    expect(entries).toHaveLength(1)
  })

  it('is not for the professional, nor for another client, nor for what was not missed', async () => {
    const { professional, hub, sessionId } = await makeMissed(db)
    await expect(appealNoShow(professional, { sessionId, words })).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const other = await makeBooking(db, hub, '2026-11-23T14:00:00Z')
    await expect(appealNoShow(other.ctx, { sessionId, words })).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    await expect(appealNoShow(other.ctx, { sessionId: other.session.id, words })).rejects.toMatchObject({
      code: 'scheduling.not_appealable',
    })
  })
})
