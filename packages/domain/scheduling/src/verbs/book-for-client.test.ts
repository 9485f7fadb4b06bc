import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getBookedSession } from '../reads/get-session.ts'
import {
  makeBookableHub,
  makeBooking,
  makeClient,
  makePractice,
  makePrivateClient,
  mondayAtTen,
  professionalCtx,
} from '../testing.ts'
import { bookForClient } from './book-for-client.ts'
import { cancelAsProfessional, cancelSession } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'

describe('booking for a private client', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  async function makePair() {
    const practice = await makePractice(db)
    const client = await makePrivateClient(db, practice, { timeZone: 'Europe/Berlin' })
    const input = { personId: client.personId, serviceId: practice.serviceId, startsAt: mondayAtTen }
    return { practice, client, input }
  }

  it('makes a session without a company, which its client pays, in the client’s own zone', async () => {
    const { practice, client, input } = await makePair()
    const { id } = await bookForClient(practice.ctx, input)
    const booked = await getBookedSession(client.ctx, id as never)
    expect(booked).toMatchObject({
      companyId: null,
      hubId: null,
      state: 'scheduled',
      funding: 'self_pay',
      costHalves: null,
      clientTimeZone: 'Europe/Berlin',
    })
    expect(booked.dueMinor).toBe(booked.priceMinor)
    expect(booked.dueMinor).toBeGreaterThan(0)
  })

  it('is held in the language that the two agreed on, of those that are spoken', async () => {
    const { practice, client, input } = await makePair()
    const [row] = await db.witness<{ languages: string[] }[]>`
      select languages from app.professional where id = ${practice.professionalId}`
    const language = row?.languages[0] ?? ''
    const { id } = await bookForClient(practice.ctx, { ...input, language })
    expect(await getBookedSession(client.ctx, id as never)).toMatchObject({ language })
    await expect(
      bookForClient(practice.ctx, { ...input, startsAt: '2026-11-23T20:00:00Z', language: 'xx' }),
    ).rejects.toMatchObject({ code: 'scheduling.language_not_spoken' })
  })

  it('may ask nothing for it', async () => {
    const { practice, client, input } = await makePair()
    const { id } = await bookForClient(practice.ctx, { ...input, isFree: true })
    expect(await getBookedSession(client.ctx, id as never)).toMatchObject({ dueMinor: 0 })
  })

  it('lies outside of the hours if it has to, but never over what is taken: one winner of twelve', async () => {
    const { practice, input } = await makePair()
    const evening = { ...input, startsAt: '2026-11-23T20:00:00Z' }
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () => bookForClient(practice.ctx, evening)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(
      bookForClient(practice.ctx, { ...input, startsAt: '2026-11-01T10:00:00Z' }),
    ).rejects.toMatchObject({ code: 'scheduling.slot_not_offered' })
  })

  it('takes the time in every hub, and a time held in a hub is not had', async () => {
    const hub = await makeBookableHub(db)
    const professional = professionalCtx(db, hub)
    const practice = { ...hub, ctx: professional, clock: professional.clock }
    const { personId } = await makePrivateClient(db, practice)
    await bookForClient(professional, { personId, serviceId: hub.serviceId, startsAt: mondayAtTen })
    const visitor = await makeClient(db, hub)
    const hold = (startsAt: string) => holdSlot(visitor.ctx, { serviceId: hub.serviceId, startsAt })
    await expect(hold(mondayAtTen)).rejects.toMatchObject({ code: 'scheduling.slot_taken' })
    const afternoon = '2026-11-23T14:00:00Z'
    await hold(afternoon)
    await expect(
      bookForClient(professional, { personId, serviceId: hub.serviceId, startsAt: afternoon }),
    ).rejects.toMatchObject({ code: 'scheduling.slot_taken' })
  })

  it('can be taken back untold for three minutes by who booked, and by the other only told', async () => {
    const { practice, client, input } = await makePair()
    const one = await bookForClient(practice.ctx, input)
    expect(await cancelAsProfessional(practice.ctx, one.id as never)).toMatchObject({ isUndo: true })
    const two = await bookForClient(practice.ctx, input)
    expect(await cancelSession(client.ctx, two.id as never)).toMatchObject({
      isUndo: false,
      state: 'cancelled',
    })
    const three = await bookForClient(practice.ctx, input)
    practice.clock.advance({ minutes: 4 })
    expect(await cancelAsProfessional(practice.ctx, three.id as never)).toMatchObject({ isUndo: false })
  })

  it('leaves the client a day to cancel free of charge, however soon it is', async () => {
    const { practice, client, input } = await makePair()
    practice.clock.travelTo('2026-11-23T08:00:00Z')
    const { id } = await bookForClient(practice.ctx, input)
    practice.clock.travelTo('2026-11-23T09:50:00Z')
    expect(await cancelSession(client.ctx, id as never)).toMatchObject({ state: 'cancelled' })
  })

  it('is not for a client of a hub alone, which the database refuses too', async () => {
    const hub = await makeBookableHub(db)
    const { personId } = await makeBooking(db, hub)
    const professional = professionalCtx(db, hub)
    const input = { personId, serviceId: hub.serviceId, startsAt: '2026-11-23T14:00:00Z' }
    await expect(bookForClient(professional, input)).rejects.toMatchObject({
      code: 'scheduling.client_not_private',
    })
  })

  it('is not for strangers, for other professionals, nor for clients and companies', async () => {
    const { practice, client, input } = await makePair()
    const colleague = await makePractice(db)
    await expect(
      bookForClient(colleague.ctx, { ...input, serviceId: colleague.serviceId }),
    ).rejects.toMatchObject({ code: 'scheduling.client_unknown' })
    await expect(
      bookForClient(practice.ctx, { ...input, serviceId: colleague.serviceId }),
    ).rejects.toMatchObject({ code: 'directory.service_missing' })
    const { companyId } = await makeBookableHub(db)
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    for (const ctx of [client.ctx, company])
      await expect(bookForClient(ctx, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('is announced without a company, and audited', async () => {
    const { practice, client, input } = await makePair()
    const { id } = await bookForClient(practice.ctx, input)
    const event = (await announced(db, 'booking.confirmed')).at(-1)
    expect(event?.payload).toMatchObject({ sessionId: id, personId: client.personId, companyId: null })
    expect((await audited(db, 'booking.confirmed')).at(-1)).toMatchObject({ detail: { by: 'professional' } })
  })
})
