import type { SessionId } from '@kara/kernel'
import { cancelAsProfessional, cancelSession } from '@kara/scheduling'
import { clientCtx, makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSessionFacts } from '../reads/get-session-facts.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planCancellationNotices } from './plan-cancellation-notices.ts'

describe('what a cancellation makes due', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function booked() {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const { clock } = ctx
    const lettersOf = async (of: string) => {
      const [row] = await db.witness<{ email: string }[]>`
        select email from app.person_email where person_id = ${of}`
      return office.lettersTo(row?.email ?? '')
    }
    const aboutTimes = async (of: string) =>
      (await lettersOf(of)).filter(({ subject }) => /^(Booked|New booking|Cancelled)/.test(subject))
    const drain = () => drainNotices(db, office, clock)
    const sessionId = session.id as SessionId
    const toClient = () => aboutTimes(personId)
    const toProfessional = () => aboutTimes(hub.personId)
    return { hub, ctx, personId, clock, sessionId, drain, toClient, toProfessional }
  }
  const fileOf = (letter: { attachments: readonly { content: string }[] } | undefined) =>
    Buffer.from(letter?.attachments[0]?.content ?? '', 'base64').toString()

  it('tells nobody of a booking that was undone before any letter left', async () => {
    const { ctx, sessionId, clock, drain, toClient, toProfessional } = await booked()
    await drain()
    clock.advance({ minutes: 2 })
    await cancelSession(ctx, sessionId)
    clock.advance({ hours: 72 })
    await drain()
    expect([await toClient(), await toProfessional()]).toEqual([[], []])
    expect((await deliveries(db)).filter(({ causeKey }) => causeKey.startsWith(sessionId))).toEqual([])
  })

  it('tells both when the letters had left in the last moment of the undo window', async () => {
    const { ctx, sessionId, clock, drain, toClient, toProfessional } = await booked()
    clock.advance({ minutes: 3 })
    await drain()
    await cancelSession(ctx, sessionId)
    await drain()
    expect(await toClient()).toHaveLength(2)
    expect(await toProfessional()).toHaveLength(2)
  })

  it('tells both of an early cancellation, what came back, and takes the calendar entry back', async () => {
    const { ctx, sessionId, clock, drain, toClient, toProfessional, personId, hub } = await booked()
    clock.advance({ minutes: 5 })
    await drain()
    await cancelSession(ctx, sessionId)
    await drain()
    await drain()
    const [, client, ...more] = await toClient()
    expect(more).toEqual([])
    expect(client?.subject).toBe('Cancelled: Mon 23 Nov 10:00 (Reykjavík time)')
    expect(client?.text).toContain('Back on your balance: 1 credit')
    expect(client?.text).toContain(`http://${hub.host}:3000/professionals/${hub.slug}`)
    expect(fileOf(client)).toContain('METHOD:CANCEL')
    expect(fileOf(client)).toContain('SEQUENCE:1')
    expect((await toProfessional()).at(-1)?.text).toContain('Nothing is paid for this time.')
    // The letter says what happened to the credits; no second one repeats it.
    const credits = (await deliveries(db)).filter((delivery) => delivery.personId === personId)
    expect(credits.map(({ letter }) => letter)).not.toContain('credit_returned')
  })

  it('says what a late cancellation used, and what the professional is still paid', async () => {
    const { ctx, sessionId, clock, drain, toClient, toProfessional, hub } = await booked()
    await db.witness`update app.hub_listing set terms = ${db.witness.json({
      rateMinor: 18_000,
      currency: 'ISK',
      lateCancellationPercent: 50,
      payer: 'company',
      expectedSessionsPerMonth: 8,
    })} where professional_id = ${hub.professionalId}`
    clock.travelTo('2026-11-22T12:00:00Z')
    await cancelSession(ctx, sessionId)
    await drain()
    expect((await toClient()).at(-1)?.text).toContain('Used: 1 credit')
    expect((await toProfessional()).at(-1)?.text).toContain('you are paid: ISK 7,500')
  })

  it("tells the client first of a professional's cancellation, with the way to others", async () => {
    const { hub, sessionId, clock, drain, toClient, toProfessional } = await booked()
    clock.advance({ minutes: 5 })
    await drain()
    const { personId, professionalId } = hub
    const scope = { role: 'professional', personId, professionalId } as const
    await cancelAsProfessional(testCtx({ database: db.database, scope, clock }), sessionId, 'unwell')
    // Somebody who has just hidden their profile is still told.
    await db.witness`update app.professional set state = 'hidden' where id = ${professionalId}`
    await drain()
    const client = (await toClient()).at(-1)
    expect(client?.text).toContain('had to be cancelled by the professional')
    expect(client?.text).toContain('They are not well enough to hold it.')
    expect(client?.text).toContain(`<http://${hub.host}:3000>`)
    expect(await toProfessional()).toHaveLength(1)
    clock.advance({ minutes: 1 })
    await drain()
    expect(await toProfessional()).toHaveLength(2)
  })

  it('is planned by jobs only, and a job of another client sees nothing of it', async () => {
    const { hub, personId, sessionId } = await booked()
    const { professionalId, companyId } = hub
    const facts = { sessionId, personId, professionalId, companyId, by: 'client', isUndo: false } as const
    await expect(planCancellationNotices(clientCtx(db, hub, personId), facts)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
    const other = await booked()
    const scope = { role: 'worker', personId: other.personId, professionalId, companyId } as const
    const foreign = getSessionFacts(testCtx({ database: db.database, scope }), sessionId, 'client')
    await expect(foreign).rejects.toMatchObject({ code: 'scheduling.session_missing' })
  })
})
