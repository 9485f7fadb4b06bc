import {
  acceptProposedTime,
  declineRequest,
  proposeTimes,
  takeRequestedTime,
  withdrawRequest,
} from '@kara/scheduling'
import { makeRequest, makeRequestHub, mondayAtTen, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planRequestNotices } from './plan-request-notices.ts'

describe('what a request makes due', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function asked(options: Parameters<typeof makeRequestHub>[1] = {}) {
    const hub = await makeRequestHub(db, options)
    const { ctx, personId, requestId, clock } = await makeRequest(db, hub)
    const subjectsTo = async (of: string) => {
      await drainNotices(db, office, clock)
      const [row] = await db.witness<{ email: string }[]>`
        select email from app.person_email where person_id = ${of}`
      return (await office.lettersTo(row?.email ?? '')).map(({ subject }) => subject)
    }
    const professional = professionalCtx(db, hub, clock)
    const toClient = () => subjectsTo(personId)
    const toProfessional = () => subjectsTo(hub.personId)
    return { hub, ctx, personId, requestId, clock, professional, toClient, toProfessional }
  }

  it('tells the professional of it, the client of proposed times, both of the booking', async () => {
    const { ctx, requestId, professional, clock, toClient, toProfessional } = await asked()
    expect(await toProfessional()).toEqual(['A new request'])
    expect(await toClient()).toEqual([])
    const { times } = await proposeTimes(professional, { requestId, startsAt: [mondayAtTen] })
    expect(await toClient()).toEqual(['Times to choose from'])
    await acceptProposedTime(ctx, { requestId, timeId: times[0]?.id ?? '', funding: 'credits' })
    clock.advance({ minutes: 4 })
    expect((await toClient()).some((subject) => subject.startsWith('Booked'))).toBe(true)
    expect((await toProfessional()).at(-1)).toMatch(/^New booking/)
  })

  it('reminds and notes after two days of silence, and ends it with others after four', async () => {
    const { clock, toClient, toProfessional } = await asked()
    await toProfessional()
    clock.advance({ hours: 48 })
    expect(await toProfessional()).toEqual(['A new request', 'A request still waits for your answer'])
    expect(await toClient()).toEqual(['Your request still waits for an answer'])
    clock.advance({ hours: 48 })
    expect((await toClient()).at(-1)).toBe('Your request got no answer')
    expect((await toProfessional()).at(-1)).toBe('A request ended without an answer')
  })

  it('tells who declines and who takes back, each to the other', async () => {
    const declined = await asked()
    await declined.toProfessional()
    await declineRequest(declined.professional, { requestId: declined.requestId, reason: 'full' })
    expect(await declined.toClient()).toEqual(['An answer to your request'])
    const withdrawn = await asked()
    await withdrawn.toProfessional()
    await withdrawRequest(withdrawn.ctx, withdrawn.requestId as never)
    expect((await withdrawn.toProfessional()).at(-1)).toBe('A request was taken back')
  })

  it('leads each of the two to their own choice of letters', async () => {
    const { hub, personId, requestId, professional, clock, toProfessional } = await asked()
    await toProfessional()
    await proposeTimes(professional, { requestId, startsAt: [mondayAtTen] })
    await drainNotices(db, office, clock)
    const choiceOf = async (of: string) => {
      const [row] = await db.witness<{ email: string }[]>`
        select email from app.person_email where person_id = ${of}`
      const [letter] = await office.lettersTo(row?.email ?? '')
      return /\/(home|work)\/notices\/choice/.exec(letter?.text ?? '')?.[1]
    }
    expect([await choiceOf(personId), await choiceOf(hub.personId)]).toEqual(['home', 'work'])
  })

  it('says in letters about times where, how long and in which language the session would be', async () => {
    const { personId, hub, requestId, professional, clock, toProfessional } = await asked()
    await db.witness`update app.session_request
      set modality = 'in_person', place = 'Laugavegur 1', language = 'is' where id = ${requestId}`
    await toProfessional()
    await proposeTimes(professional, { requestId, startsAt: [mondayAtTen] })
    await drainNotices(db, office, clock)
    for (const of of [personId, hub.personId]) {
      const [row] = await db.witness<{ email: string }[]>`
        select email from app.person_email where person_id = ${of}`
      const texts = (await office.lettersTo(row?.email ?? '')).map(({ text }) => text).join(' ')
      expect(texts).toContain('In person, Laugavegur 1')
      expect(texts).toContain('Icelandic')
      expect(texts.includes('(Reykjavík time), 50 min')).toBe(of === personId)
    }
  })

  it('asks how to pay when a booked time is not covered any more, and confirms when it is', async () => {
    const short = await asked({ allowanceCredits: 0.5 })
    await takeRequestedTime(short.professional, { requestId: short.requestId, startsAt: mondayAtTen })
    expect(await short.toClient()).toEqual(['A time is kept for you'])
    const covered = await asked()
    await takeRequestedTime(covered.professional, { requestId: covered.requestId, startsAt: mondayAtTen })
    expect((await covered.toClient()).some((subject) => subject.startsWith('Booked'))).toBe(true)
  })

  it('says nothing that was answered before the letter left, and each turn once', async () => {
    const { ctx, requestId, toProfessional } = await asked()
    await withdrawRequest(ctx, requestId as never)
    expect(await toProfessional()).toEqual(['A request was taken back'])
    await toProfessional()
    const sent = (await deliveries(db)).filter(({ causeKey }) => causeKey.startsWith(requestId))
    expect(sent.map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ['sent', null],
      ['skipped', 'answered'],
    ])
  })

  it('is planned by jobs only', async () => {
    const { ctx, hub, personId, requestId } = await asked()
    const { professionalId, companyId } = hub
    const changed = { requestId, personId, professionalId, companyId, change: 'sent', turn: 1 } as const
    await expect(planRequestNotices(ctx, changed as never)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
