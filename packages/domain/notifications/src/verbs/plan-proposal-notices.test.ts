import * as proposals from '@kara/proposals'
import { answerCreditProposal, answerSeriesProposal, withdrawSeriesProposal } from '@kara/proposals'
import { makeCreditProposal, makeSeriesProposal } from '@kara/proposals/testing'
import { drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planCreditsProposed, planProposalNotices } from './plan-proposal-notices.ts'

describe('the letters of a series that is proposed', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const textsTo = async (personId: string, about: string) => {
    const [row] = await db.witness`select email from app.person_email where person_id = ${personId}`
    return (await office.lettersTo(String(row?.email)))
      .filter(({ text }) => text.includes(about))
      .map(({ text }) => text)
  }

  it('ask the client once, and tell the professional that they declined', async () => {
    const { ctx, hub, personId, proposalId } = await makeSeriesProposal(db)
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const asked = await textsTo(personId, `/home/series-proposals/${proposalId}`)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('7 December')
    await answerSeriesProposal(ctx, { proposalId, answer: 'decline' })
    await drainNotices(db, office, ctx.clock)
    expect(await textsTo(hub.personId, 'Nothing is booked of the times that you proposed')).toHaveLength(1)
    expect(await textsTo(personId, 'there was no answer')).toEqual([])
  })

  it('tell both when nobody answered in time', async () => {
    const { ctx, hub, personId } = await makeSeriesProposal(db)
    ctx.clock.advance({ hours: 24 * 7, seconds: 1 })
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [proposals, office.notices()] })
    await drain()
    await drain()
    expect(await textsTo(personId, 'there was no answer')).toHaveLength(1)
    expect(await textsTo(hub.personId, 'Nothing is booked of the times that you proposed')).toHaveLength(1)
  })

  it('confirm what was accepted as a series, to both, in one letter each', async () => {
    const { ctx, hub, personId, proposalId, input } = await makeSeriesProposal(db)
    await answerSeriesProposal(ctx, { proposalId, answer: 'accept', startsAt: input.startsAt })
    ctx.clock.advance({ minutes: 5 })
    await drainNotices(db, office, ctx.clock)
    expect(await textsTo(personId, '14 December')).toHaveLength(1)
    expect(await textsTo(hub.personId, '14 December')).toHaveLength(1)
  })

  it('do not leave once the proposal was taken back', async () => {
    const { ctx, self, personId, proposalId } = await makeSeriesProposal(db)
    await withdrawSeriesProposal(self, proposalId)
    await drainNotices(db, office, ctx.clock)
    expect(await textsTo(personId, '/home/series-proposals/')).toEqual([])
  })

  it('are planned by jobs only', async () => {
    const { self, hub, personId, proposalId } = await makeSeriesProposal(db)
    const { professionalId, companyId } = hub
    const facts = { proposalId, personId, professionalId, companyId }
    await expect(planProposalNotices(self, 'proposed', facts)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})

describe('the letter about credits that a professional suggests to ask for', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const lettersOf = async (personId: string, proposalId: string) => {
    const [row] = await db.witness`select email from app.person_email where person_id = ${personId}`
    return (await office.lettersTo(String(row?.email))).filter(({ text }) =>
      text.includes(`/home/credit-proposals/${proposalId}`),
    )
  }

  it('asks the client once, in the morning, and says neither how many nor who would pay', async () => {
    const { ctx, hub, personId, proposalId } = await makeCreditProposal(db)
    ctx.clock.advance({ hours: 10 })
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [letter, ...more] = await lettersOf(personId, proposalId)
    expect(more).toEqual([])
    const [company] = await db.witness`select name from app.company where id = ${hub.companyId}`
    expect(letter?.text).not.toContain(String(company?.name))
    expect(letter?.subject).toBe('You are asked something')
  })

  it('does not leave once the client has answered', async () => {
    const { ctx, personId, proposalId } = await makeCreditProposal(db)
    await answerCreditProposal(ctx, { proposalId, answer: 'decline' })
    ctx.clock.advance({ hours: 10 })
    await drainNotices(db, office, ctx.clock)
    expect(await lettersOf(personId, proposalId)).toEqual([])
  })

  it('is planned by jobs only', async () => {
    const { self, hub, personId, proposalId } = await makeCreditProposal(db)
    const { professionalId, companyId } = hub
    await expect(
      planCreditsProposed(self, { proposalId, personId, professionalId, companyId }),
    ).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})
