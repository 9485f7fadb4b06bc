import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { defaultSessionRules } from '../contracts.ts'
import { listHubsOfProfessional } from '../reads/list-hubs-of-professional.ts'
import { companyCtx, makeHub, professionalCtx, testTerms } from '../testing.ts'
import { acknowledgeRules } from './acknowledge-rules.ts'
import { answerInvitation } from './answer-invitation.ts'
import { inviteProfessional } from './invite-professional.ts'
import { leaveHub } from './leave-hub.ts'
import { setSessionRules } from './set-session-rules.ts'

describe('knowing the rules of a hub', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const { companyId } = await makeCompany(db)
    await makeHub(db, companyId)
    const company = companyCtx(db, companyId)
    const professional = await makeProfessional(db)
    const self = professionalCtx(db, professional)
    const invite = () =>
      inviteProfessional(company, { professionalId: professional.professionalId, terms: testTerms })
    const { id: listingId } = await invite()
    const changed = async () => (await listHubsOfProfessional(self))[0]?.changedRules
    const decide = (changes: object) => setSessionRules(company, { ...defaultSessionRules, ...changes })
    return { company, self, listingId, changed, decide, invite }
  }

  it('begins with accepting them, and every change after that is one until it was read', async () => {
    const { self, listingId, changed, decide } = await setting()
    await decide({ cutOffHours: 12 })
    expect(await changed()).toEqual([])
    await answerInvitation(self, { listingId, answer: 'accept' })
    expect(await changed()).toEqual([])
    await decide({ cutOffHours: 48, noticeHours: 24 })
    expect(await changed()).toEqual([
      { name: 'cutOffHours', was: 12, is: 48 },
      { name: 'noticeHours', was: 0, is: 24 },
    ])
    await acknowledgeRules(self, { listingId })
    await acknowledgeRules(self, { listingId })
    expect(await changed()).toEqual([])
    await decide({ cutOffHours: 48 })
    expect(await changed()).toEqual([{ name: 'noticeHours', was: 24, is: 0 }])
  })

  it('is the professional’s own act, where they are listed', async () => {
    const { company, self, listingId } = await setting()
    await expect(acknowledgeRules(company, { listingId })).rejects.toMatchObject({ code: 'hubs.not_allowed' })
    const colleague = (await setting()).self
    await expect(acknowledgeRules(colleague, { listingId })).rejects.toMatchObject({
      code: 'hubs.listing_missing',
    })
    await expect(acknowledgeRules(self, { listingId })).rejects.toMatchObject({ code: 'hubs.not_listed' })
    await answerInvitation(self, { listingId, answer: 'accept' })
    await leaveHub(self, { listingId })
    await expect(acknowledgeRules(self, { listingId })).rejects.toMatchObject({ code: 'hubs.not_listed' })
  })

  it('is audited', async () => {
    const { self, listingId } = await setting()
    await answerInvitation(self, { listingId, answer: 'accept' })
    await acknowledgeRules(self, { listingId })
    const entries = await audited(db, 'hub_listing.rules_acknowledged')
    expect(entries.map(({ objectId }) => objectId)).toContain(listingId)
  })
})
