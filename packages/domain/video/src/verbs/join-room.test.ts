import { makePerson } from '@kara/identity/testing'
import { Secret, type SessionId } from '@kara/kernel'
import { clientCtx, makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { TokenVerifier } from 'livekit-server-sdk'
import { describe, expect, it } from 'vitest'
import { openRooms } from '../gateway.ts'
import { joinRoom } from './join-room.ts'

const secret = 'a-secret-of-the-media-server-0123456789'
const rooms = openRooms({ url: 'wss://media.test', apiKey: 'key', apiSecret: new Secret(secret) })

describe('joining the room of a session', () => {
  const db = openTestDatabase()

  it('gives each of the two a pass to the same room, without any right to record', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    const { professionalId, personId } = hub
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId, personId },
    })
    ctx.clock.travelTo('2026-11-23T09:50:00Z')
    professional.clock.travelTo('2026-11-23T09:55:00Z')
    const passes = [
      await joinRoom(ctx, rooms, session.id as SessionId),
      await joinRoom(professional, rooms, session.id as SessionId),
    ]
    expect(passes.map((pass) => pass.room)).toEqual([session.id, session.id])
    const grants = await new TokenVerifier('key', secret).verify(passes[0]?.token ?? '', 60 * 60 * 24 * 30)
    expect(grants.video).toMatchObject({ room: session.id, roomJoin: true })
    expect(grants.video?.roomRecord).toBeUndefined()
  })

  it('refuses the company side, whoever asks', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(joinRoom(admin, rooms, session.id as SessionId)).rejects.toMatchObject({
      code: 'video.not_allowed',
    })
  })

  it('does not know the session of anybody else', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const third = clientCtx(db, hub, (await makePerson(db)).personId)
    await expect(joinRoom(third, rooms, session.id as SessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('opens ten minutes before and closes half an hour after', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    ctx.clock.travelTo('2026-11-23T09:49:59Z')
    await expect(joinRoom(ctx, rooms, session.id as SessionId)).rejects.toMatchObject({
      code: 'video.not_open_yet',
      details: { values: { opensAt: '2026-11-23T09:50:00Z' } },
    })
    ctx.clock.travelTo('2026-11-23T11:20:01Z')
    await expect(joinRoom(ctx, rooms, session.id as SessionId)).rejects.toMatchObject({
      code: 'video.closed',
    })
  })

  it('records who joined, and says so when no media server is set up', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    ctx.clock.travelTo('2026-11-23T10:00:00Z')
    await expect(joinRoom(ctx, null, session.id as SessionId)).rejects.toMatchObject({
      code: 'video.not_set_up',
    })
    await joinRoom(ctx, rooms, session.id as SessionId)
    const entries = (await audited(db, 'room.joined')).filter((entry) => entry.objectId === session.id)
    expect(entries).toMatchObject([{ detail: { side: 'client' }, companyId: null }])
  })
})
