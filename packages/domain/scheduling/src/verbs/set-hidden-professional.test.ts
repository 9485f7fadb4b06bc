import type { SessionId } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listKnownProfessionals } from '../reads/list-known-professionals.ts'
import { makeBookableHub, makeBooking, makeMeeting } from '../testing.ts'
import { bookSlot } from './book-slot.ts'
import { cancelSession } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'
import { setHiddenProfessional } from './set-hidden-professional.ts'

describe('hiding a professional', () => {
  const db = openTestDatabase()

  it('takes them out of the client’s own list and deletes nothing', async () => {
    const { client, hub, personId, sessionId, professional } = await makeMeeting(db)
    const { professionalId } = hub
    client.clock.advance({ minutes: 1 })
    await setHiddenProfessional(client, { professionalId, isHidden: true })
    expect(await listKnownProfessionals(client)).toMatchObject([{ professionalId, isHidden: true, ahead: 1 }])
    const [kept] = await db.witness`select state from app.session where id = ${sessionId}`
    expect(kept?.state).toBe('scheduled')
    await expect(listKnownProfessionals(professional)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    expect((await audited(db, 'client_connection.hidden')).at(-1)).toMatchObject({
      objectId: personId,
      detail: {},
    })
  })

  it('can be taken back, twice as well as once, and is the same when it is done twice', async () => {
    const { client, hub, personId } = await makeMeeting(db)
    const { professionalId } = hub
    client.clock.advance({ minutes: 1 })
    await setHiddenProfessional(client, { professionalId, isHidden: true })
    await setHiddenProfessional(client, { professionalId, isHidden: true })
    await setHiddenProfessional(client, { professionalId, isHidden: false })
    await setHiddenProfessional(client, { professionalId, isHidden: false })
    expect(await listKnownProfessionals(client)).toMatchObject([{ professionalId, isHidden: false }])
    const rows = await audited(db, 'client_connection.shown')
    expect(rows.filter(({ objectId }) => objectId === personId)).toHaveLength(1)
  })

  it('ends with the next booking', async () => {
    const { client, hub, sessionId } = await makeMeeting(db)
    client.clock.advance({ minutes: 1 })
    await setHiddenProfessional(client, { professionalId: hub.professionalId, isHidden: true })
    await cancelSession(client, sessionId as SessionId)
    expect(await listKnownProfessionals(client)).toMatchObject([{ isHidden: true, ahead: 0 }])
    client.clock.advance({ minutes: 1 })
    const hold = await holdSlot(client, { serviceId: hub.serviceId, startsAt: '2026-11-24T10:00:00Z' })
    await bookSlot(client, { holdId: hold.id, funding: 'credits', timeZone: 'Atlantic/Reykjavik' })
    expect(await listKnownProfessionals(client)).toMatchObject([{ isHidden: false, ahead: 1 }])
  })

  it('is refused of somebody whom the client never met, and leaves another’s list as it is', async () => {
    const hub = await makeBookableHub(db)
    const { professionalId } = hub
    const { ctx } = await makeBooking(db, await makeBookableHub(db))
    await expect(setHiddenProfessional(ctx, { professionalId, isHidden: true })).rejects.toMatchObject({
      code: 'scheduling.professional_unknown',
    })
    const other = await makeBooking(db, hub)
    expect(await listKnownProfessionals(other.ctx)).toMatchObject([{ professionalId, isHidden: false }])
  })

  it('is not a professional’s to do', async () => {
    const { professional, hub } = await makeMeeting(db)
    const { professionalId } = hub
    await expect(
      setHiddenProfessional(professional, { professionalId, isHidden: true }),
    ).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    await expect(
      setHiddenProfessional(professional, { professionalId, isHidden: false }),
    ).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })
})
