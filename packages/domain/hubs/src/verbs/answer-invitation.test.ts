import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listHubProfessionals } from '../reads/list-hub-professionals.ts'
import { listHubsOfProfessional, listInvitations } from '../reads/list-hubs-of-professional.ts'
import { companyCtx, makeHub, professionalCtx, testTerms } from '../testing.ts'
import { answerInvitation } from './answer-invitation.ts'
import { inviteProfessional } from './invite-professional.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

describe('answering an invitation', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const { companyId } = await makeCompany(db)
    await makeHub(db, companyId)
    const professional = await makeProfessional(db)
    const company = companyCtx(db, companyId)
    const { professionalId } = professional
    const { id: listingId } = await inviteProfessional(company, { professionalId, terms: testTerms })
    return { companyId, company, professional, listingId, self: professionalCtx(db, professional) }
  }

  it('puts whoever accepts into the hub, and keeps out who declines', async () => {
    const { self, listingId, company, professional } = await setting()
    expect(await answerInvitation(self, { listingId, answer: 'accept' })).toMatchObject({ state: 'accepted' })
    expect(await listInvitations(self)).toEqual([])
    const { professionals } = await listHubProfessionals(company)
    expect(professionals).toMatchObject([{ slug: professional.slug, bookingMode: 'open' }])
    const other = await setting()
    await answerInvitation(other.self, { listingId: other.listingId, answer: 'decline' })
    expect((await listHubProfessionals(other.company)).total).toBe(0)
  })

  it('is answered by the professional only', async () => {
    const { company, listingId } = await setting()
    await expect(answerInvitation(company, { listingId, answer: 'accept' })).rejects.toMatchObject({
      code: 'hubs.not_allowed',
    })
  })

  it('does not show another professional that there is an invitation', async () => {
    const { listingId } = await setting()
    const { self } = await setting()
    await expect(answerInvitation(self, { listingId, answer: 'accept' })).rejects.toMatchObject({
      code: 'hubs.listing_missing',
    })
  })

  it('takes one answer, and none to an invitation that was withdrawn or ran out', async () => {
    const { self, listingId } = await setting()
    await answerInvitation(self, { listingId, answer: 'accept' })
    expect(await answerInvitation(self, { listingId, answer: 'accept' })).toMatchObject({ state: 'accepted' })
    await expect(answerInvitation(self, { listingId, answer: 'decline' })).rejects.toMatchObject({
      code: 'hubs.invitation_answered',
    })
    const withdrawn = await setting()
    await withdrawInvitation(withdrawn.company, { professionalId: withdrawn.professional.professionalId })
    await expect(
      answerInvitation(withdrawn.self, { listingId: withdrawn.listingId, answer: 'accept' }),
    ).rejects.toMatchObject({ code: 'hubs.invitation_answered' })
    const late = await setting()
    late.self.clock.advance({ hours: 24 * 30 + 1 })
    await expect(
      answerInvitation(late.self, { listingId: late.listingId, answer: 'accept' }),
    ).rejects.toMatchObject({ code: 'hubs.invitation_expired' })
    expect(await listHubsOfProfessional(late.self)).toMatchObject([{ isExpired: true, state: 'invited' }])
  })

  it('announces to both sides and audits without the company', async () => {
    const { self, listingId, companyId, professional } = await setting()
    await answerInvitation(self, { listingId, answer: 'accept' })
    const [event] = (await announced(db, 'hub_listing.accepted')).filter((row) => row.companyId === companyId)
    expect(event).toMatchObject({ professionalId: professional.professionalId })
    const entries = (await audited(db, 'hub_listing.accepted')).filter((row) => row.objectId === listingId)
    expect(entries).toMatchObject([{ companyId: null }])
  })
})
