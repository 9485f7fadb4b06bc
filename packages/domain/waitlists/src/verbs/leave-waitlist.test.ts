import type { PersonId, ProfessionalId } from '@kara/kernel'
import { makeBookableHub, makeClient, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listWaitlist } from '../reads/list-waitlist.ts'
import { joinWaitlist } from './join-waitlist.ts'
import { leaveWaitlist, stopWaiting } from './leave-waitlist.ts'

describe('a place on a waitlist', () => {
  const db = openTestDatabase()

  async function wait() {
    const hub = await makeBookableHub(db)
    const { ctx, personId } = await makeClient(db, hub)
    const entry = await joinWaitlist(ctx, { serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik' })
    return { hub, ctx, personId, entry }
  }

  it('ends with its plan to be looked at, and can be taken anew', async () => {
    const { hub, ctx, entry } = await wait()
    await leaveWaitlist(ctx, { entryId: entry.id })
    expect(await db.witness`select * from app.due_work where key = ${entry.id}`).toEqual([])
    const again = await joinWaitlist(ctx, { serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik' })
    expect(again.id).not.toBe(entry.id)
  })

  it('ends when its person books, by no booking that was there before it, and nobody else’s does', async () => {
    const { hub, ctx, personId } = await wait()
    const other = await makeClient(db, hub)
    await joinWaitlist(other.ctx, { serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik' })
    const job = testCtx({ database: db.database, scope: { role: 'worker' } })
    const booked = {
      personId: personId as PersonId,
      professionalId: hub.professionalId as ProfessionalId,
      bookedAt: ctx.clock.now(),
    }
    const before = { ...booked, bookedAt: booked.bookedAt.subtract({ seconds: 1 }) }
    expect(await stopWaiting(job, before)).toBe(false)
    expect(await stopWaiting(job, booked)).toBe(true)
    expect(await stopWaiting(job, booked)).toBe(false)
    expect(await listWaitlist(ctx)).toEqual([])
    expect(await listWaitlist(other.ctx)).toHaveLength(1)
  })

  it('is not the professional’s to end', async () => {
    const { hub, entry } = await wait()
    await expect(leaveWaitlist(professionalCtx(db, hub), { entryId: entry.id })).rejects.toMatchObject({
      code: 'waitlists.not_allowed',
    })
  })
})
