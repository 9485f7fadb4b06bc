import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import {
  acknowledgeRules,
  answerInvitation,
  inviteProfessional,
  setSessionRules,
  withdrawInvitation,
} from '@kara/hubs'
import { defaultSessionRules } from '@kara/hubs/contracts'
import { companyCtx, makeHub, professionalCtx, testTerms } from '@kara/hubs/testing'
import type { CompanyId, Id } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planInvitation, planRulesNotice } from './plan-invitation.ts'

describe('an invitation into a hub', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function invited() {
    const { companyId, name } = await makeCompany(db)
    await makeHub(db, companyId)
    const professional = await makeProfessional(db)
    const ctx = companyCtx(db, companyId)
    const { professionalId } = professional
    const invite = (rateMinor: number = testTerms.rateMinor) =>
      inviteProfessional(ctx, { professionalId, terms: { ...testTerms, rateMinor } })
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${professional.personId}`
    const letters = () => office.lettersTo(row?.email ?? '')
    const drain = () => drainNotices(db, office, ctx.clock)
    return { companyId, name, ctx, professional, invite, letters, drain }
  }

  it('reaches the professional once, and again under other terms', async () => {
    const { invite, letters, drain, name, ctx } = await invited()
    const { id } = await invite()
    await drain()
    await drain()
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('An invitation for you')
    expect(letter?.text).toContain(name)
    expect(letter?.text).toContain(`http://app.localhost:3000/work/invitations/${id}`)
    ctx.clock.advance({ hours: 1 })
    await invite(21_000)
    await drain()
    expect(await letters()).toHaveLength(2)
  })

  it('is not sent when it was withdrawn before', async () => {
    const { invite, letters, drain, ctx, professional } = await invited()
    await invite()
    await withdrawInvitation(ctx, { professionalId: professional.professionalId })
    await drain()
    expect(await letters()).toEqual([])
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'skipped', reason: 'withdrawn' })
  })

  it('is planned by jobs only', async () => {
    const { companyId, professional } = await invited()
    const { professionalId } = professional
    const listingId = testCtx({
      database: db.database,
      scope: { role: 'visitor' },
    }).ids.next() as Id<'hub_listing'>
    const planning = planInvitation(professionalCtx(db, professional), {
      companyId,
      listingId,
      professionalId,
    })
    await expect(planning).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})

describe('the letter about other rules of a hub', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function listed() {
    const { companyId } = await makeCompany(db)
    await makeHub(db, companyId)
    const company = companyCtx(db, companyId)
    const professional = await makeProfessional(db)
    const self = professionalCtx(db, professional)
    const { professionalId } = professional
    const { id: listingId } = await inviteProfessional(company, { professionalId, terms: testTerms })
    await answerInvitation(self, { listingId, answer: 'accept' })
    const [row] =
      await db.witness`select email from app.person_email where person_id = ${professional.personId}`
    const inbox = () => office.lettersTo(String(row?.email))
    const letters = async () => (await inbox()).filter(({ text }) => text.includes('from now on'))
    const later = async () => {
      await drainNotices(db, office, company.clock)
      company.clock.advance({ minutes: 10 })
      await drainNotices(db, office, company.clock)
    }
    const decide = (changes: object) => setSessionRules(company, { ...defaultSessionRules, ...changes })
    return { companyId, company, professional, self, listingId, inbox, letters, later, decide }
  }

  it('reaches each professional once, ten minutes after the last change, with what was and what is', async () => {
    const { letters, later, decide, listingId } = await listed()
    await decide({ cutOffHours: 12 })
    await decide({ cutOffHours: 48, bookableWeeks: 4 })
    await later()
    await later()
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.text).toMatch(/48 hours before[\s\S]*24 hours before/)
    expect(letter?.text).toContain('4 weeks')
    expect(letter?.text).not.toContain('Answer to a request')
    expect(letter?.text).toContain(`http://app.localhost:3000/work/invitations/${listingId}`)
  })

  it('does not leave for what was taken back, or read meanwhile', async () => {
    const [back, read] = [await listed(), await listed()]
    await back.decide({ cutOffHours: 12 })
    await back.decide({})
    await read.decide({ cutOffHours: 12 })
    await acknowledgeRules(read.self, { listingId: read.listingId })
    for (const { later, letters } of [back, read]) {
      await later()
      expect(await letters()).toEqual([])
    }
  })

  it('is followed by one when the company takes them out, unless they are asked again meanwhile', async () => {
    const { company, professional, self, inbox } = await listed()
    const { professionalId } = professional
    await withdrawInvitation(company, { professionalId })
    await drainNotices(db, office, company.clock)
    await drainNotices(db, office, company.clock)
    const told = (await inbox()).filter(({ subject }) => subject === 'A hub no longer lists you')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('takes place as agreed')
    expect(told[0]?.text).toContain('http://app.localhost:3000/work/invitations')
    const { id: listingId } = await inviteProfessional(company, { professionalId, terms: testTerms })
    await answerInvitation(self, { listingId, answer: 'accept' })
    await withdrawInvitation(company, { professionalId })
    await inviteProfessional(company, { professionalId, terms: testTerms })
    await drainNotices(db, office, company.clock)
    expect((await inbox()).filter(({ subject }) => subject === told[0]?.subject)).toHaveLength(1)
  })

  it('is planned by jobs only', async () => {
    const { self, companyId } = await listed()
    await expect(planRulesNotice(self, { companyId: companyId as CompanyId })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
