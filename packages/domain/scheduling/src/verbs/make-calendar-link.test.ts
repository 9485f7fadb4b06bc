import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findCalendarLink, findPublishedSessions } from '../reads/find-calendar-link.ts'
import { makeBookableHub, makeBooking, makeClient, professionalCtx } from '../testing.ts'
import { cancelSession } from './cancel-session.ts'
import { endCalendarLink, makeCalendarLink } from './make-calendar-link.ts'

describe('the secret address of a professional’s calendar', () => {
  const db = openTestDatabase()
  const gate = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  it('leads to their sessions and to nobody else’s, without those that were cancelled', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const gone = await makeBooking(db, hub, '2026-11-24T10:00:00Z')
    gone.ctx.clock.advance({ minutes: 5 })
    await cancelSession(gone.ctx, gone.session.id as never)
    await makeBooking(db, await makeBookableHub(db))
    const ctx = professionalCtx(db, hub)
    const token = await makeCalendarLink(ctx)
    const found = await findPublishedSessions(gate(), token)
    expect(found?.map(({ id }) => id)).toEqual([session.id])
    expect(await findCalendarLink(ctx)).toMatchObject({ lastReadAt: ctx.clock.now().toString() })
  })

  it('is kept as a hash, and a new one ends the one before', async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    const first = await makeCalendarLink(ctx)
    const second = await makeCalendarLink(ctx)
    expect(await findPublishedSessions(gate(), first)).toBeNull()
    expect(await findPublishedSessions(gate(), second)).toEqual([])
    const rows =
      await db.witness`select * from app.calendar_link where professional_id = ${hub.professionalId}`
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(second)
    expect(await endCalendarLink(ctx)).toBe(true)
    expect(await endCalendarLink(ctx)).toBe(false)
    expect(await findPublishedSessions(gate(), second)).toBeNull()
    const entries = (await audited(db, 'calendar_link.made')).filter(
      ({ objectId }) => objectId === hub.professionalId,
    )
    expect(entries).toHaveLength(2)
  })

  it('is made by the professional, and asked for at the door for programs', async () => {
    const hub = await makeBookableHub(db)
    const { ctx: client } = await makeClient(db, hub)
    await expect(makeCalendarLink(client)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const token = await makeCalendarLink(professionalCtx(db, hub))
    await expect(findPublishedSessions(client, token)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })
})
