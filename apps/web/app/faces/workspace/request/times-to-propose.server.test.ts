import { getProfessional } from '@kara/directory'
import { makeBookableHub, makeBooking, mondayAtTen, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { loadTimesToPropose } from './times-to-propose.server.ts'

describe('times to propose', () => {
  const db = openTestDatabase()

  async function chosenBy(question: string) {
    const hub = await makeBookableHub(db)
    await makeBooking(db, hub, '2026-11-23T14:00:00Z')
    const ctx = professionalCtx(db, hub)
    const { services } = await getProfessional(ctx, { id: hub.professionalId })
    const search = new URLSearchParams(question)
    const { companyId } = hub
    return loadTimesToPropose(ctx, {
      service: services[0],
      companyId,
      search,
      timeZone: 'Atlantic/Reykjavik',
    })
  }

  test('are what was chosen so far, in order and once each, beside the free ones', async () => {
    const eleven = '2026-11-23T11:00:00Z'
    const { offer, chosen } = await chosenBy(`at=${eleven}&at=${mondayAtTen}&at=${eleven}&day=2026-11-23`)
    expect(chosen.map(({ at, reason }) => [at, reason])).toEqual([
      [mondayAtTen, null],
      [eleven, null],
    ])
    expect(offer?.days[0]?.times).not.toContain('2026-11-23T14:00:00Z')
  })

  test('may be outside the hours, which is said, and never over what is taken', async () => {
    const evening = await chosenBy('onDay=2026-11-23&onTime=20')
    expect(evening.chosen).toMatchObject([{ at: '2026-11-23T20:00:00Z', reason: 'hours' }])
    const taken = await chosenBy('onDay=2026-11-23&onTime=14.15')
    expect(taken).toMatchObject({ chosen: [], impossible: [{ reason: 'booked' }] })
  })

  test('are none where none can be read', async () => {
    expect(await chosenBy('at=soon&onDay=2026-11-23&onTime=later')).toMatchObject({
      chosen: [],
      impossible: [],
      isUnreadable: true,
    })
  })
})
