import { supportCtx } from '@kara/directory/testing'
import type { CompanyId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  type BookableHub,
  makeBookableHub,
  makeBooking,
  makeClient,
  mondayAtTen,
  professionalCtx,
} from '../testing.ts'
import { addTimeOff } from '../verbs/add-time-off.ts'
import { holdSlot } from '../verbs/hold-slot.ts'
import { setHubCalendar } from '../verbs/set-hub-calendar.ts'
import { explainOffer } from './explain-offer.ts'

describe('an offer that is explained to support', () => {
  const db = openTestDatabase()
  const monday = mondayAtTen.slice(0, 10)
  const askedAbout = async (hub: BookableHub, more: { time?: string; companyId?: CompanyId } = {}) => {
    const asked = { companyId: hub.companyId, day: monday, ...more }
    const told = await explainOffer(supportCtx(db), hub.professionalId, asked)
    if (!told?.explained) throw new Error('whoever is shown with a service has a day to explain')
    return told.explained
  }

  it('says of every start of a day whether it can be booked, and else the reason', async () => {
    const hub = await makeBookableHub(db)
    await makeBooking(db, hub)
    const { starts, hours, rules } = await askedAbout(hub)
    expect(hours).toEqual([{ from: `${monday}T09:00:00Z`, to: `${monday}T17:00:00Z` }])
    expect(starts).toEqual([
      { from: `${monday}T09:00:00Z`, last: `${monday}T09:00:00Z`, reason: null },
      { from: `${monday}T09:15:00Z`, last: `${monday}T10:45:00Z`, reason: 'booked' },
      { from: `${monday}T11:00:00Z`, last: `${monday}T16:00:00Z`, reason: null },
    ])
    expect(rules).toMatchObject({ noticeHours: 4, bookableWeeks: 8, startStepMinutes: 15 })
  })

  it('gives the reason that the booking itself is refused with', async () => {
    const hub = await makeBookableHub(db)
    await makeBooking(db, hub)
    const { ctx } = await makeClient(db, hub)
    const startsAt = `${monday}T10:15:00Z`
    const refused = holdSlot(ctx, { serviceId: hub.serviceId, startsAt })
    await expect(refused).rejects.toMatchObject({ code: 'scheduling.slot_taken' })
    expect((await askedAbout(hub, { time: '10:15' })).asked).toEqual({ at: startsAt, reason: 'booked' })
    expect((await askedAbout(hub, { time: '20:00' })).asked?.reason).toBe('hours')
    expect((await askedAbout(hub, { time: '13:00' })).asked?.reason).toBeNull()
  })

  it('follows what the professional set for the hub that is asked about, and for no other', async () => {
    const hub = await makeBookableHub(db)
    await setHubCalendar(professionalCtx(db, hub), {
      ...{ companyId: hub.companyId, noticeHours: 168, bookableWeeks: null, isAway: false, backOn: null },
    })
    expect((await askedAbout(hub, { time: '13:00' })).asked?.reason).toBe('notice')
    expect((await askedAbout(hub, { time: '13:00', companyId: undefined })).asked?.reason).toBeNull()
  })

  it('knows a hub that books on request only, and a service that is not offered there', async () => {
    const hub = await makeBookableHub(db)
    await db.witness`update app.hub_listing set booking_mode = 'on_request'
      where professional_id = ${hub.professionalId}`
    expect((await askedAbout(hub, { time: '13:00' })).asked?.reason).toBe('on_request')
    await db.witness`update app.hub_listing set service_ids = '{}' where professional_id = ${hub.professionalId}`
    expect(await askedAbout(hub, { time: '13:00' })).toMatchObject({
      starts: [],
      asked: { reason: 'not_here' },
    })
  })

  it('tells that somebody is off, and neither why nor whose a session is', async () => {
    const hub = await makeBookableHub(db)
    const { personId } = await makeBooking(db, hub)
    const timeOff = { day: monday, starts: '13:00', ends: '15:00', note: 'At the dentist' }
    await addTimeOff(professionalCtx(db, hub), timeOff)
    const explained = await askedAbout(hub, { time: '13:30' })
    expect(explained.asked?.reason).toBe('block')
    expect(JSON.stringify(explained)).not.toContain('dentist')
    expect(JSON.stringify(explained)).not.toContain(personId)
  })

  it('is nothing of whoever is hidden, and for support alone', async () => {
    const hub = await makeBookableHub(db)
    const asked = { day: monday }
    const told = await explainOffer(supportCtx(db), hub.professionalId, asked)
    expect(told?.services.map(({ id }) => id)).toEqual([hub.serviceId])
    await db.witness`update app.professional set state = 'hidden' where id = ${hub.professionalId}`
    expect(await explainOffer(supportCtx(db), hub.professionalId, asked)).toBeNull()
    const { ctx } = await makeClient(db, hub)
    expect(() => explainOffer(ctx, hub.professionalId, asked)).toThrow('Only the two people')
  })
})
