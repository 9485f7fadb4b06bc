import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listInvitations } from '../reads/list-hubs-of-professional.ts'
import { listOwnListings } from '../reads/list-own-listings.ts'
import { companyCtx, makeHub, makeListing, professionalCtx, testTerms } from '../testing.ts'
import { inviteProfessional } from './invite-professional.ts'

describe('inviting a professional', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const { companyId } = await makeCompany(db)
    const hub = await makeHub(db, companyId)
    const professional = await makeProfessional(db)
    const input = { professionalId: professional.professionalId, terms: testTerms }
    return { companyId, ...hub, ctx: companyCtx(db, companyId), professional, input }
  }

  it('shows the professional the terms before they answer, and the company who was asked', async () => {
    const { ctx, professional, input } = await setting()
    const listing = await inviteProfessional(ctx, input)
    expect(listing).toMatchObject({ state: 'invited', bookingMode: 'open' })
    const [invitation] = await listInvitations(professionalCtx(db, professional))
    expect(invitation).toMatchObject({
      listingId: listing.id,
      hubName: 'Test hub',
      terms: testTerms,
      isExpired: false,
      expiresAt: '2026-12-20T09:00:00Z',
    })
    const [own] = await listOwnListings(ctx)
    expect(own).toMatchObject({ state: 'invited', professional: { slug: professional.slug } })
  })

  it('is for owner and HR only', async () => {
    const { companyId, input } = await setting()
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'company', companyId },
      actor: { kind: 'admin', personId: companyId as never, companyId, role: 'finance' },
    })
    await expect(inviteProfessional(ctx, input)).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('finds nobody who was not approved, and no hub of another company', async () => {
    const { ctx, input } = await setting()
    const draft = await makeProfessional(db, { state: 'draft' })
    await expect(
      inviteProfessional(ctx, { ...input, professionalId: draft.professionalId }),
    ).rejects.toMatchObject({ code: 'directory.professional_missing' })
    const hubless = companyCtx(db, (await makeCompany(db)).companyId)
    await expect(inviteProfessional(hubless, input)).rejects.toMatchObject({ code: 'hubs.hub_missing' })
  })

  it('asks once under the same terms, again under others, and never somebody who is listed', async () => {
    const { ctx, input, companyId, hubId } = await setting()
    const first = await inviteProfessional(ctx, input)
    await Promise.all([inviteProfessional(ctx, input), inviteProfessional(ctx, input)])
    const again = await inviteProfessional(ctx, { ...input, terms: { ...testTerms, rateMinor: 20_000 } })
    expect(again.id).toBe(first.id)
    const events = (await announced(db, 'hub_listing.invited')).filter(
      (event) => event.companyId === companyId,
    )
    expect(events).toHaveLength(2)
    const listed = await makeProfessional(db)
    await makeListing(db, companyId, hubId, listed.professionalId)
    const kept = await inviteProfessional(ctx, { ...input, professionalId: listed.professionalId })
    expect(kept.state).toBe('accepted')
  })

  it('announces to both sides and audits for the company', async () => {
    const { ctx, input, companyId, professional } = await setting()
    const listing = await inviteProfessional(ctx, input)
    const [event] = (await announced(db, 'hub_listing.invited')).filter((row) => row.companyId === companyId)
    expect(event).toMatchObject({
      professionalId: professional.professionalId,
      payload: { listingId: listing.id },
    })
    const entries = (await audited(db, 'hub_listing.invited')).filter((row) => row.objectId === listing.id)
    expect(entries).toMatchObject([{ companyId }])
  })
})
