import { answerHandover, withdrawHandover } from '@kara/handovers'
import { makeHandover } from '@kara/handovers/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planHandoverNotices } from './plan-handover-notices.ts'

describe('the letters of a handover', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const addressOf = async (personId: string) => {
    const [row] = await db.witness`select email from app.person_email where person_id = ${personId}`
    return String(row?.email)
  }
  const textsTo = async (personId: string, about: string) =>
    (await office.lettersTo(await addressOf(personId)))
      .filter(({ text }) => text.includes(about))
      .map(({ text }) => text)

  it('ask the client once, then tell both professionals what they decided', async () => {
    const { ctx, hub, colleague, personId, handoverId, session } = await makeHandover(db)
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const asked = await textsTo(personId, `/home/handovers/${handoverId}`)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('Colleague')
    expect(await textsTo(colleague.personId, personId)).toEqual([])
    await answerHandover(ctx, { handoverId, answer: 'accept', rebook: [session.id] })
    await drainNotices(db, office, ctx.clock)
    expect(await textsTo(hub.personId, `/work/clients/${personId}`)).toHaveLength(1)
    expect(await textsTo(colleague.personId, `/work/clients/${personId}`)).toHaveLength(1)
  })

  it('do not leave once the proposal was taken back, and tell of a refusal to the one who asked', async () => {
    const withdrawn = await makeHandover(db)
    await withdrawHandover(withdrawn.self, withdrawn.handoverId as never)
    await drainNotices(db, office, withdrawn.ctx.clock)
    expect(await textsTo(withdrawn.personId, '/home/handovers/')).toEqual([])
    const { ctx, hub, colleague, personId, handoverId } = await makeHandover(db)
    await answerHandover(ctx, { handoverId, answer: 'decline' })
    await drainNotices(db, office, ctx.clock)
    expect(await textsTo(hub.personId, 'Nothing has moved')).toHaveLength(1)
    expect(await textsTo(colleague.personId, personId)).toEqual([])
  })

  it('are planned by jobs only', async () => {
    const { self, hub, colleague, personId, handoverId } = await makeHandover(db)
    const facts = {
      handoverId: handoverId as never,
      personId,
      professionalId: hub.professionalId,
      colleagueId: colleague.professionalId,
    }
    await expect(planHandoverNotices(self, 'proposed', facts)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
