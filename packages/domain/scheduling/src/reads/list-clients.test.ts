import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeBookableHub, makeBooking, mondayAtTen } from '../testing.ts'
import { listClients, listPaidWith } from './list-clients.ts'
import { listOwnTime } from './list-own-time.ts'

describe('the professional’s own side', () => {
  const db = openTestDatabase()
  const ctxOf = ({
    professionalId,
    personId,
  }: Pick<Awaited<ReturnType<typeof makeBookableHub>>, 'professionalId' | 'personId'>) =>
    testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })

  it('lists who has booked, with the session to come and the last one', async () => {
    const hub = await makeBookableHub(db)
    const { personId } = await makeBooking(db, hub)
    const ctx = ctxOf(hub)
    expect(await listClients(ctx)).toMatchObject([
      { personId, nextAt: new Date(mondayAtTen).toISOString(), lastAt: null, sessions: 1 },
    ])
    ctx.clock.travelTo('2026-11-24T10:00:00Z')
    expect(await listClients(ctx)).toMatchObject([
      { nextAt: null, lastAt: new Date(mondayAtTen).toISOString() },
    ])
  })

  it('shows a colleague’s clients to nobody', async () => {
    const hub = await makeBookableHub(db)
    await makeBooking(db, hub)
    expect(await listClients(ctxOf(await makeBookableHub(db)))).toEqual([])
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    expect(() => listClients(visitor)).toThrow(expect.objectContaining({ code: 'scheduling.not_allowed' }))
  })

  it('says with what a session is paid to its own professional alone', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    expect([...(await listPaidWith(ctxOf(hub), [session.id]))]).toEqual([[session.id, 'credits']])
    expect([...(await listPaidWith(ctxOf(await makeBookableHub(db)), [session.id]))]).toEqual([])
  })

  it('knows the working hours of a week', async () => {
    const hub = await makeBookableHub(db)
    const ctx = ctxOf(hub)
    const from = ctx.clock.now()
    const { open, taken } = await listOwnTime(ctx, 'Atlantic/Reykjavik', from, from.add({ hours: 24 * 7 }))
    expect(open).toContainEqual({ startsAt: '2026-11-23T09:00:00Z', endsAt: '2026-11-23T17:00:00Z' })
    expect(taken).toEqual([])
  })
})
