import { findBalance } from '@kara/credits'
import type { SessionId } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findSeries } from '../reads/get-series.ts'
import { consequencesText } from '../rules/series.ts'
import { makeBookableHub, makeBooking, makeClient } from '../testing.ts'
import { bookSeries } from './book-series.ts'
import { cancelSeries, previewSeriesCancellation } from './cancel-series.ts'

const mondays = ['2026-11-30', '2026-12-07', '2026-12-14'].map((day) => `${day}T10:00:00Z`)

describe('cancelling of a series', () => {
  const db = openTestDatabase({ connectionsMax: 8 })

  async function makeSeries() {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const sessionId = session.id as SessionId
    const { sessions } = await bookSeries(ctx, { sessionId, everyWeeks: 1, startsAt: mondays })
    const ids = sessions.map(({ id }) => id as SessionId)
    const preview = async (index: number, which: 'this' | 'following' | 'all') => {
      const asked = { sessionId: ids[index] as SessionId, which }
      return { ...asked, consequences: await previewSeriesCancellation(ctx, asked) }
    }
    const cancel = async (index: number, which: 'this' | 'following' | 'all') => {
      const { consequences, ...asked } = await preview(index, which)
      return cancelSeries(ctx, { ...asked, shown: consequencesText(consequences) })
    }
    const states = async () => (await findSeries(ctx, sessionId))?.sessions.map(({ state }) => state)
    const told = async () =>
      (await announced(db, 'session_series.cancelled')).filter((event) => event.personId === personId)
    return { hub, ctx, ids, preview, cancel, states, told }
  }

  it('takes one, that and those after it, or all that are to come', async () => {
    const one = await makeSeries()
    one.ctx.clock.advance({ hours: 1 })
    await one.cancel(1, 'this')
    expect(await one.states()).toEqual(['scheduled', 'cancelled', 'scheduled', 'scheduled'])
    await one.cancel(2, 'following')
    expect(await one.states()).toEqual(['scheduled', 'cancelled', 'cancelled', 'cancelled'])
    expect(await findBalance(one.ctx)).toMatchObject({ availableHalves: 6, heldHalves: 2 })
    await one.cancel(3, 'all')
    expect(await one.states()).toEqual(Array(4).fill('cancelled'))
  })

  it('says for each session what it comes to: late for the one past its cut-off, free for the rest', async () => {
    const { ctx, preview, cancel, states } = await makeSeries()
    ctx.clock.travelTo('2026-11-23T09:00:00Z')
    const { consequences } = await preview(0, 'all')
    expect(consequences.map(({ outcome }) => outcome.credits)).toEqual([
      'spend',
      'release',
      'release',
      'release',
    ])
    await cancel(0, 'all')
    expect(await states()).toEqual(['late_cancelled', 'cancelled', 'cancelled', 'cancelled'])
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 0, spentHalves: 2 })
  })

  it('does nothing when other consequences hold than were shown', async () => {
    const { ctx, preview, states } = await makeSeries()
    const { consequences, ...asked } = await preview(0, 'all')
    ctx.clock.travelTo('2026-11-23T09:00:00Z')
    await expect(
      cancelSeries(ctx, { ...asked, shown: consequencesText(consequences) }),
    ).rejects.toMatchObject({ code: 'scheduling.consequences_changed' })
    expect(await states()).toEqual(Array(4).fill('scheduled'))
  })

  it('happens once when two tabs cancel at the same moment, and is told once', async () => {
    const { ctx, preview, told } = await makeSeries()
    ctx.clock.advance({ hours: 1 })
    const { consequences, ...asked } = await preview(1, 'following')
    const shown = consequencesText(consequences)
    const tries = await Promise.allSettled([1, 2].map(() => cancelSeries(ctx, { ...asked, shown })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await told()).toMatchObject([
      { payload: { sessionIds: consequences.map(({ session }) => session.id) } },
    ])
    expect(await audited(db, 'session_series.cancelled')).toContainEqual(
      expect.objectContaining({ detail: { which: 'following', sessions: 3 } }),
    )
  })

  it('is told to nobody within the undo window', async () => {
    const { cancel, told } = await makeSeries()
    await cancel(0, 'all')
    expect(await told()).toEqual([])
  })

  it('is nobody else’s', async () => {
    const { ids } = await makeSeries()
    const stranger = await makeClient(db, await makeBookableHub(db))
    await expect(
      cancelSeries(stranger.ctx, { sessionId: ids[0] as SessionId, which: 'all', shown: '' }),
    ).rejects.toMatchObject({ code: 'scheduling.session_missing' })
  })
})
