import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { type BookableHub, makeBookableHub, makeBooking, makeClient, mondayAtTen } from '../testing.ts'
import { holdSlot } from '../verbs/hold-slot.ts'
import { releaseHold } from '../verbs/release-hold.ts'
import { readOfferVersion } from './list-next-free.ts'

describe('the version of what a hub offers', () => {
  const db = openTestDatabase()
  const visitor = ({ companyId }: BookableHub) =>
    testCtx({ database: db.database, scope: { role: 'visitor', companyId } })

  it('stays while nothing happens, and when something happens elsewhere', async () => {
    const [hub, other] = [await makeBookableHub(db), await makeBookableHub(db)]
    const before = await readOfferVersion(visitor(hub))
    await makeBooking(db, other)
    expect(await readOfferVersion(visitor(hub))).toBe(before)
  })

  it('changes with a booking, although the visitor cannot read it', async () => {
    const hub = await makeBookableHub(db)
    const before = await readOfferVersion(visitor(hub))
    await makeBooking(db, hub)
    expect(await readOfferVersion(visitor(hub))).not.toBe(before)
  })

  it('changes with a hold, and back when it is released or has run out', async () => {
    const hub = await makeBookableHub(db)
    const before = await readOfferVersion(visitor(hub))
    const { ctx } = await makeClient(db, hub)
    const wish = { serviceId: hub.serviceId, startsAt: mondayAtTen }
    const hold = await holdSlot(ctx, wish)
    expect(await readOfferVersion(visitor(hub))).not.toBe(before)
    await releaseHold(ctx, hold.id as never)
    expect(await readOfferVersion(visitor(hub))).toBe(before)
    await holdSlot(ctx, wish)
    const later = visitor(hub)
    later.clock.advance({ minutes: 10 })
    expect(await readOfferVersion(later)).toBe(before)
  })

  it.each([
    ['profile', "update app.professional set display_name = 'Another' where id = $1"],
    ['service', 'update app.service set minutes = minutes + 5 where professional_id = $1'],
    ['hours', 'delete from app.working_hours where professional_id = $1 and weekday = 5'],
    ['listing', "update app.hub_listing set state = 'left' where professional_id = $1"],
  ])('changes with the %s of a professional', async (_, change) => {
    const hub = await makeBookableHub(db)
    const before = await readOfferVersion(visitor(hub))
    await db.witness.unsafe(change, [hub.professionalId])
    expect(await readOfferVersion(visitor(hub))).not.toBe(before)
  })
})
