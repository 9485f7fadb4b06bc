import { findBalance } from '@kara/credits'
import type { Ctx } from '@kara/kernel'
import { listBookedSessions, listClients, listSessionsToHandOver } from '@kara/scheduling'
import { clientCtx, makeBooking } from '@kara/scheduling/testing'
import { announced, audited, drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getHandover } from '../reads/list-handovers.ts'
import { dueHandlers, subscriptions } from '../subscriptions.ts'
import { makeHandover } from '../testing.ts'
import { answerHandover } from './answer-handover.ts'
import { lapseHandover } from './lapse-handover.ts'

describe('answering a handover', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const question = ({ hub, colleague }: Awaited<ReturnType<typeof makeHandover>>) => ({
    professionalId: hub.professionalId,
    colleagueId: colleague.professionalId,
    companyId: hub.companyId,
  })

  const upcoming = async (ctx: Ctx) =>
    (await listBookedSessions(ctx, 'upcoming')).filter(({ state }) => state === 'scheduled')

  it('books with the colleague what the client names, and the credits go with them', async () => {
    const made = await makeHandover(db)
    const { ctx, handoverId, session, colleague, colleagueCtx, personId } = made
    expect(await listSessionsToHandOver(ctx, question(made))).toMatchObject([
      { sessionId: session.id, withColleague: { costHalves: 2, dueMinor: 0 } },
    ])
    expect(await listClients(colleagueCtx)).toEqual([])
    const before = await findBalance(ctx)
    await answerHandover(ctx, { handoverId, answer: 'accept', rebook: [session.id] })
    expect(await upcoming(ctx)).toMatchObject([
      {
        professionalId: colleague.professionalId,
        startsAt: session.startsAt,
        funding: 'credits',
        costHalves: 2,
      },
    ])
    expect(await findBalance(ctx)).toMatchObject({
      availableHalves: before?.availableHalves,
      heldHalves: before?.heldHalves,
    })
    expect(await listClients(colleagueCtx)).toMatchObject([{ personId, privateSince: null, sessions: 1 }])
  })

  it('cancels what is not named free of charge, also after the cut-off', async () => {
    const { ctx, handoverId, session } = await makeHandover(db)
    ctx.clock.advance({ hours: 60 })
    await answerHandover(ctx, { handoverId, answer: 'accept', rebook: [] })
    expect(await upcoming(ctx)).toEqual([])
    const [row] = await db.witness`select state from app.session where id = ${session.id}`
    expect(row?.state).toBe('cancelled')
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8, heldHalves: 0 })
  })

  it('moves nothing when the client declines, nor when nobody answers', async () => {
    const declined = await makeHandover(db)
    await answerHandover(declined.ctx, { handoverId: declined.handoverId, answer: 'decline' })
    expect(await upcoming(declined.ctx)).toMatchObject([{ id: declined.session.id }])
    expect(await listClients(declined.colleagueCtx)).toEqual([])
    const left = await makeHandover(db)
    left.ctx.clock.advance({ hours: 24 * 14, seconds: 1 })
    await expect(
      answerHandover(left.ctx, { handoverId: left.handoverId, answer: 'accept' }),
    ).rejects.toMatchObject({ code: 'handovers.handover_ended' })
    await drainOutbox(db, { clock: left.ctx.clock, modules: [{ subscriptions, dueHandlers }] })
    expect(await getHandover(left.ctx, left.handoverId as never)).toMatchObject({ state: 'lapsed' })
    expect(await listClients(left.colleagueCtx)).toEqual([])
  })

  it('changes nothing at all when the colleague has lost a time meanwhile', async () => {
    const made = await makeHandover(db)
    const { ctx, handoverId, session, hub, colleague } = made
    await makeBooking(db, { ...hub, ...colleague })
    expect(await listSessionsToHandOver(ctx, question(made))).toMatchObject([{ withColleague: null }])
    await expect(
      answerHandover(ctx, { handoverId, answer: 'accept', rebook: [session.id] }),
    ).rejects.toMatchObject({ code: 'scheduling.handed_over_time_gone' })
    expect(await upcoming(ctx)).toMatchObject([{ id: session.id }])
    expect(await getHandover(ctx, handoverId as never)).toMatchObject({ state: 'proposed' })
  })

  it('is given once, whichever way two tabs answer at the same time', async () => {
    const { ctx, handoverId, session } = await makeHandover(db)
    const tries = await Promise.allSettled([
      answerHandover(ctx, { handoverId, answer: 'accept', rebook: [session.id] }),
      answerHandover(ctx, { handoverId, answer: 'decline' }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await upcoming(ctx)).toHaveLength(1)
    const again = await makeHandover(db)
    const accept = () =>
      answerHandover(again.ctx, {
        handoverId: again.handoverId,
        answer: 'accept',
        rebook: [again.session.id],
      })
    await Promise.all([accept(), accept()])
    expect(await upcoming(again.ctx)).toHaveLength(1)
  })

  it('is the client’s own', async () => {
    const { self, hub, handoverId } = await makeHandover(db)
    await expect(answerHandover(self, { handoverId, answer: 'accept' })).rejects.toMatchObject({
      code: 'handovers.not_allowed',
    })
    const { personId: other } = await makeBooking(db, hub, '2026-11-24T10:00:00Z')
    await expect(
      answerHandover(clientCtx(db, hub, other), { handoverId, answer: 'accept' }),
    ).rejects.toMatchObject({ code: 'handovers.handover_missing' })
    await expect(lapseHandover(self, handoverId as never)).rejects.toMatchObject({
      code: 'handovers.not_allowed',
    })
  })

  it('leaves the notes with whoever wrote them, and announces and audits', async () => {
    const { ctx, handoverId, session, hub, colleague, personId } = await makeHandover(db)
    const keyId = crypto.randomUUID()
    await db.witness`insert into app.care_key (id, person_id, professional_id, wrapped, created_at)
      values (${keyId}, ${personId}, ${hub.professionalId}, ${Buffer.from('sealed')}, now())`
    await answerHandover(ctx, { handoverId, answer: 'accept', rebook: [session.id] })
    const keys = await db.witness`select professional_id from app.care_key where person_id = ${personId}`
    expect(keys.map((row) => row.professional_id)).toEqual([hub.professionalId])
    const events = (await announced(db, 'handover.accepted')).filter(
      ({ payload }) => payload.handoverId === handoverId,
    )
    expect(events).toMatchObject([{ payload: { colleagueId: colleague.professionalId } }])
    expect((await audited(db, 'handover.accepted')).map(({ objectId }) => objectId)).toContain(handoverId)
  })
})
