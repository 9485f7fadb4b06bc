import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { bookSlot, getSession, holdSlot, rebookLate, requestSession, takeRequestedTime } from '../index.ts'
import {
  type BookableHub,
  drainRequests,
  makeBookableHub,
  makeClient,
  makeRequestHub,
  mondayAtTen,
  professionalCtx,
} from '../testing.ts'

describe('the language of a session', () => {
  const db = openTestDatabase()
  const timeZone = 'Atlantic/Reykjavik'
  const speaks = (hub: BookableHub, languages: string[]) =>
    db.witness`update app.professional set languages = ${languages} where id = ${hub.professionalId}`

  async function book(hub: BookableHub, language?: string) {
    const { ctx } = await makeClient(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    return { ctx, booked: bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone, language }) }
  }

  it('is the one that its client chose, for both, and stays so when it is booked anew', async () => {
    const hub = await makeBookableHub(db)
    await speaks(hub, ['is', 'en', 'pl'])
    const { ctx, booked } = await book(hub, 'pl')
    const { id } = await booked
    expect(await getSession(professionalCtx(db, hub), id as never)).toMatchObject({ language: 'pl' })
    ctx.clock.travelTo('2026-11-22T12:00:00Z')
    const again = await rebookLate(ctx, { sessionId: id, startsAt: '2026-11-24T10:00:00Z' })
    expect(again.language).toBe('pl')
  })

  it('is none that the service is not held in', async () => {
    const hub = await makeBookableHub(db)
    const refused = { code: 'scheduling.language_not_spoken' }
    await expect((await book(hub, 'pl')).booked).rejects.toMatchObject(refused)
    await db.witness`update app.service set languages = ${['is']} where id = ${hub.serviceId}`
    await expect((await book(await makeBookableHub(db), 'de')).booked).rejects.toMatchObject(refused)
  })

  it('is not asked where nobody chose', async () => {
    const hub = await makeBookableHub(db)
    expect(await (await book(hub)).booked).toMatchObject({ language: null })
  })

  it('goes from a request to what it becomes', async () => {
    const hub = await makeRequestHub(db)
    const { ctx } = await makeClient(db, hub)
    const asked = { serviceId: hub.serviceId, timeZone, funding: 'credits' } as const
    const { request } = await requestSession(ctx, { ...asked, language: 'en', wishedAt: mondayAtTen })
    const self = professionalCtx(db, hub, ctx.clock)
    await takeRequestedTime(self, { requestId: request.id, startsAt: mondayAtTen })
    await drainRequests(db, ctx.clock)
    const [row] =
      await db.witness`select language from app.session where professional_id = ${hub.professionalId}`
    expect(row?.language).toBe('en')
  })
})
