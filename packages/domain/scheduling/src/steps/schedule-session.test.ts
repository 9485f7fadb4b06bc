import { inTransaction } from '@kara/db'
import { announced, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBooking, findSession } from '../store/sessions.ts'
import { clientCtx, makeBookableHub, makeBooking } from '../testing.ts'
import { scheduleSession } from './schedule-session.ts'

describe('scheduling a session', () => {
  const db = openTestDatabase()

  async function booked() {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    const rows = await inTransaction(ctx, (ctx) =>
      Promise.all([findSession(ctx, session.id as never), findBooking(ctx, session.id as never)]),
    )
    if (!rows[0] || !rows[1]) throw new Error('the session was just booked')
    return { hub, ctx, session: rows[0], booking: rows[1] }
  }

  it('records who made it, announces it once, and plans its end', async () => {
    const { session } = await booked()
    const events =
      await db.witness`select kind, author from app.session_event where session_id = ${session.id}`
    expect(events).toMatchObject([{ kind: 'scheduled', author: { kind: 'person' } }])
    const confirmed = await announced(db, 'booking.confirmed')
    expect(confirmed.filter((event) => event.payload.sessionId === session.id)).toHaveLength(1)
    expect((await dueWork(db, 'session.ends')).filter((work) => work.key === session.id)).toHaveLength(1)
  })

  it('is refused to the company side', async () => {
    const { hub, session, booking } = await booked()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    const writing = inTransaction(admin, (ctx) => scheduleSession(ctx, session, booking))
    await expect(writing).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('writes no session of another person', async () => {
    const { hub, session, booking } = await booked()
    const stranger = clientCtx(db, hub, crypto.randomUUID() as never)
    const other = { ...session, id: crypto.randomUUID() as never }
    const writing = inTransaction(stranger, (ctx) => scheduleSession(ctx, other, booking))
    await expect(writing).rejects.toThrow()
    expect(await db.witness`select from app.session where id = ${other.id}`).toHaveLength(0)
  })

  it('books a hold once', async () => {
    const { ctx, session, booking } = await booked()
    const again = { ...session, id: crypto.randomUUID() as never }
    const writing = inTransaction(ctx, (ctx) =>
      scheduleSession(ctx, again, { ...booking, id: crypto.randomUUID() as never, sessionId: again.id }),
    )
    await expect(writing).rejects.toThrow()
    expect(await db.witness`select from app.session where id = ${again.id}`).toHaveLength(0)
  })
})
