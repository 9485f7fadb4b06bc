import type { SessionId } from '@kara/kernel'
import { bookSlot, holdSlot } from '@kara/scheduling'
import { makeBookableHub, makeBooking, makeClient, professionalCtx } from '@kara/scheduling/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listWaitingClients } from '../reads/list-waiting-clients.ts'
import { listWaitlist } from '../reads/list-waitlist.ts'
import { joinWaitlist } from './join-waitlist.ts'
import { leaveWaitlist } from './leave-waitlist.ts'
import { offerTime } from './offer-time.ts'
import { takeOffWaitlist } from './take-off-waitlist.ts'

const timeZone = 'Atlantic/Reykjavik'
const tuesday = '2026-11-24T10:00:00Z'

describe('the waitlist of a professional', () => {
  const db = openTestDatabase({ connectionsMax: 8 })

  async function waiting(before?: string) {
    const hub = await makeBookableHub(db)
    const { ctx, personId } = await makeClient(db, hub)
    const entry = await joinWaitlist(ctx, {
      serviceId: hub.serviceId,
      timeZone,
      ...(before ? { before } : {}),
    })
    const told = async (event: 'time_offered' | 'taken_off') =>
      (await announced(db, `waitlist_entry.${event}`)).filter(({ payload }) => payload.entryId === entry.id)
    return { hub, ctx, personId, entryId: entry.id, self: professionalCtx(db, hub), told }
  }

  it('shows who waits in which hub and for what: by name only whoever is a client already', async () => {
    const { hub, self, entryId } = await waiting()
    const booked = await makeBooking(db, hub)
    const known = await joinWaitlist(booked.ctx, { serviceId: hub.serviceId, timeZone })
    const shown = await listWaitingClients(self)
    expect(shown.map(({ id, personId }) => [id, personId])).toEqual(
      expect.arrayContaining([
        [entryId, null],
        [known.id, booked.personId],
      ]),
    )
    expect(shown[0]).toMatchObject({ companyId: hub.companyId, serviceId: hub.serviceId })
    expect(await listWaitingClients(professionalCtx(db, await makeBookableHub(db)))).toEqual([])
  })

  it('keeps hidden who was promised that nobody sees it', async () => {
    const { self, entryId } = await waiting()
    await db.witness`update app.waitlist_entry set is_shown = false where id = ${entryId}`
    expect(await listWaitingClients(self)).toEqual([])
    await expect(offerTime(self, { entryId, startsAt: tuesday })).rejects.toMatchObject({
      code: 'waitlists.waitlist_missing',
    })
  })

  it('names a time to one of them, once, out of what they could book', async () => {
    const { self, ctx, entryId, told } = await waiting()
    const offer = () => offerTime(self, { entryId, startsAt: tuesday })
    await Promise.all([offer(), offer()])
    expect(await listWaitlist(ctx)).toMatchObject([{ offeredFor: tuesday }])
    expect(await told('time_offered')).toHaveLength(1)
    expect((await audited(db, 'waitlist_entry.time_offered')).map(({ objectId }) => objectId)).toContain(
      entryId,
    )
    await expect(offerTime(self, { entryId, startsAt: '2026-11-24T03:00:00Z' })).rejects.toMatchObject({
      code: 'waitlists.time_not_free',
      details: { values: { reason: 'hours' } },
    })
  })

  it('does not keep that time: somebody else may be quicker', async () => {
    const { hub, self, ctx, entryId } = await waiting()
    await offerTime(self, { entryId, startsAt: tuesday })
    const other = await makeBooking(db, hub, tuesday)
    expect(other.session.id as SessionId).toBeDefined()
    await expect(holdSlot(ctx, { serviceId: hub.serviceId, startsAt: tuesday })).rejects.toMatchObject({
      code: 'scheduling.slot_taken',
    })
    await expect(offerTime(self, { entryId, startsAt: '2026-11-24T10:15:00Z' })).rejects.toMatchObject({
      code: 'waitlists.time_not_free',
    })
  })

  it('offers nothing that is no help', async () => {
    const { self, entryId } = await waiting('2026-11-23T12:00:00Z')
    await expect(offerTime(self, { entryId, startsAt: tuesday })).rejects.toMatchObject({
      code: 'waitlists.time_too_late',
    })
  })

  it('is taken by whom it was named to, who waits no longer', async () => {
    const { hub, self, ctx, entryId } = await waiting()
    await offerTime(self, { entryId, startsAt: tuesday })
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: tuesday })
    const session = await bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone })
    expect(session.startsAt).toBe(tuesday)
  })

  it('is not for clients and strangers to manage, and nobody is offered to who left', async () => {
    const { self, ctx, entryId } = await waiting()
    const stranger = professionalCtx(db, await makeBookableHub(db))
    for (const manage of [
      (who: typeof ctx) => offerTime(who as never, { entryId, startsAt: tuesday }),
      (who: typeof ctx) => takeOffWaitlist(who as never, { entryId }),
    ]) {
      await expect(manage(ctx)).rejects.toMatchObject({ code: 'waitlists.not_allowed' })
      await expect(manage(stranger as never)).rejects.toMatchObject({ code: 'waitlists.waitlist_missing' })
    }
    await leaveWaitlist(ctx, { entryId })
    await expect(offerTime(self, { entryId, startsAt: tuesday })).rejects.toMatchObject({
      code: 'waitlists.waitlist_missing',
    })
  })
})
