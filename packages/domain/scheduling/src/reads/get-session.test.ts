import type { ProfessionalId, SessionId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeBookableHub, makeBooking } from '../testing.ts'
import { bookSlot } from '../verbs/book-slot.ts'
import { cancelSession } from '../verbs/cancel-session.ts'
import { holdSlot } from '../verbs/hold-slot.ts'
import { listBookedSessions } from './get-session.ts'

describe('the past sessions of a client', () => {
  const db = openTestDatabase()

  it('go on after the one that a page ended with, also where two began at one time', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session: first } = await makeBooking(db, hub)
    await cancelSession(ctx, first.id as SessionId)
    const again = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: first.startsAt })
    const second = await bookSlot(ctx, {
      holdId: again.id,
      funding: 'credits',
      timeZone: 'Atlantic/Reykjavik',
    })
    ctx.clock.travelTo('2026-11-25T10:00:00Z')
    const listed = async (before?: string) =>
      (await listBookedSessions(ctx, 'past', { before: before as SessionId | undefined })).map(({ id }) => id)
    expect(await listed()).toEqual([second.id, first.id])
    expect(await listed(second.id)).toEqual([first.id])
    expect(await listed(first.id)).toEqual([])
  })

  it('can be those with one professional alone', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    const other = await makeBookableHub(db)
    ctx.clock.travelTo('2026-11-25T10:00:00Z')
    const withOne = async (professionalId: ProfessionalId) =>
      (await listBookedSessions(ctx, 'past', { professionalId })).map(({ id }) => id)
    expect(await withOne(hub.professionalId)).toEqual([session.id])
    expect(await withOne(other.professionalId)).toEqual([])
  })
})
