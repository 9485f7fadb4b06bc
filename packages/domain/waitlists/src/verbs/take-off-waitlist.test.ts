import { makeBookableHub, makeClient, professionalCtx } from '@kara/scheduling/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listWaitingClients } from '../reads/list-waiting-clients.ts'
import { listWaitlist } from '../reads/list-waitlist.ts'
import { joinWaitlist } from './join-waitlist.ts'
import { takeOffWaitlist } from './take-off-waitlist.ts'

describe('taking somebody off a waitlist', () => {
  const db = openTestDatabase({ connectionsMax: 6 })

  it('ends their waiting once, tells them once, and lets them wait again', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const join = () => joinWaitlist(ctx, { serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik' })
    const { id: entryId } = await join()
    const self = professionalCtx(db, hub)
    const takeOff = () => takeOffWaitlist(self, { entryId })
    await Promise.all([takeOff(), takeOff()])
    expect(await listWaitlist(ctx)).toEqual([])
    expect(await listWaitingClients(self)).toEqual([])
    const told = (await announced(db, 'waitlist_entry.taken_off')).filter(
      ({ payload }) => payload.entryId === entryId,
    )
    expect(told).toHaveLength(1)
    const ended = (await audited(db, 'waitlist_entry.ended')).filter(({ objectId }) => objectId === entryId)
    expect(ended).toMatchObject([{ detail: { reason: 'taken_off' } }])
    expect(await db.witness`select 1 from app.due_work where key = ${entryId}`).toEqual([])
    expect((await join()).id).not.toBe(entryId)
  })

  it('is refused to everybody but the professional for whom they wait', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const { id: entryId } = await joinWaitlist(ctx, { serviceId: hub.serviceId, timeZone: 'UTC' })
    await expect(takeOffWaitlist(ctx, { entryId })).rejects.toMatchObject({ code: 'waitlists.not_allowed' })
    const stranger = professionalCtx(db, await makeBookableHub(db))
    await expect(takeOffWaitlist(stranger, { entryId })).rejects.toMatchObject({
      code: 'waitlists.waitlist_missing',
    })
  })
})
