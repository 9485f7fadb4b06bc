import { makeProfessional } from '@kara/directory/testing'
import { announced, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listBookedSessions } from '../reads/get-session.ts'
import { listClients } from '../reads/list-clients.ts'
import { makeHours, makePractice, makePrivateClient, mondayAtTen, professionalCtx } from '../testing.ts'
import { bookForClient } from './book-for-client.ts'
import { handOverSessions } from './hand-over-sessions.ts'

describe('going on with a colleague', () => {
  const db = openTestDatabase()
  const setting = async (minutes?: number) => {
    const practice = await makePractice(db)
    const client = await makePrivateClient(db, practice)
    const colleague = await makeProfessional(db, minutes ? { minutes } : {})
    await makeHours(db, colleague.professionalId)
    const { personId } = client
    const book = (startsAt: string) =>
      bookForClient(practice.ctx, { personId, serviceId: practice.serviceId, startsAt })
    const sessions = [await book(mondayAtTen), await book('2026-11-24T10:00:00Z')] as const
    const of = {
      professionalId: practice.professionalId,
      colleagueId: colleague.professionalId,
      companyId: null,
    }
    return { practice, client, colleague, sessions, of }
  }
  const scheduled = async (ctx: Parameters<typeof listBookedSessions>[0]) =>
    (await listBookedSessions(ctx, 'upcoming')).filter(({ state }) => state === 'scheduled')

  it('books what is named at the colleague’s price, cancels the rest, and makes the two known to each other', async () => {
    const { client, colleague, sessions, of } = await setting()
    await db.witness`update app.service set price_minor = 21000 where id = ${colleague.serviceId}`
    const came = await handOverSessions(client.ctx, { ...of, rebook: [sessions[0].id] })
    expect(came).toMatchObject({ booked: [{ startsAt: mondayAtTen, dueMinor: 21_000 }], cancelled: 1 })
    expect(await scheduled(client.ctx)).toMatchObject([{ professionalId: colleague.professionalId }])
    expect(await listClients(professionalCtx(db, colleague))).toMatchObject([
      { personId: client.personId, privateSince: expect.any(String) },
    ])
    const cancelled = (await announced(db, 'session.cancelled')).filter(
      ({ payload }) => payload.personId === client.personId,
    )
    expect(cancelled.map(({ payload }) => payload.isLate)).toEqual([false, false])
  })

  it('keeps the language that was chosen, where the colleague speaks it', async () => {
    const { client, colleague, sessions, of } = await setting()
    await db.witness`update app.professional set languages = '{en,pl}' where id = ${colleague.professionalId}`
    const [polish, icelandic] = sessions
    await db.witness`update app.session set language = 'pl' where id = ${polish.id}`
    await db.witness`update app.session set language = 'is' where id = ${icelandic.id}`
    await handOverSessions(client.ctx, { ...of, rebook: [polish.id, icelandic.id] })
    const kept = (await scheduled(client.ctx)).map(({ startsAt, language }) => [startsAt, language])
    expect(Object.fromEntries(kept)).toEqual({ [mondayAtTen]: 'pl', '2026-11-24T10:00:00Z': null })
  })

  it('is refused whole when the colleague has nothing of that kind', async () => {
    const { client, sessions, of } = await setting(30)
    await expect(handOverSessions(client.ctx, { ...of, rebook: [sessions[0].id] })).rejects.toMatchObject({
      code: 'scheduling.handed_over_time_gone',
    })
    expect(await scheduled(client.ctx)).toHaveLength(2)
  })

  it('is the client’s own, about their own sessions with that professional', async () => {
    const { practice, client, sessions, of } = await setting()
    await expect(handOverSessions(practice.ctx, { ...of, rebook: [] })).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const other = await setting()
    await expect(
      handOverSessions(other.client.ctx, { ...of, rebook: [sessions[0].id] }),
    ).rejects.toMatchObject({ code: 'scheduling.handed_over_time_gone' })
    expect(await scheduled(client.ctx)).toHaveLength(2)
  })
})
