import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findListing } from '../reads/find-listing.ts'
import { companyCtx, makeHub, makeListing, professionalCtx } from '../testing.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

describe('withdrawing an invitation', () => {
  const db = openTestDatabase()
  const setting = async (state: 'invited' | 'accepted' | 'declined') => {
    const { companyId } = await makeCompany(db)
    const { hubId } = await makeHub(db, companyId)
    const { professionalId, personId } = await makeProfessional(db)
    const { listingId } = await makeListing(db, companyId, hubId, professionalId, state)
    return { companyId, ctx: companyCtx(db, companyId), professionalId, personId, listingId }
  }

  it.each(['invited', 'accepted'] as const)(
    'ends a listing that was %s: nobody books there any more',
    async (state) => {
      const { ctx, professionalId } = await setting(state)
      expect(await withdrawInvitation(ctx, { professionalId })).toMatchObject({ state: 'withdrawn' })
      expect(await findListing(ctx, professionalId)).toBeNull()
    },
  )

  it('is the company’s act alone', async () => {
    const { professionalId, personId } = await setting('invited')
    const self = professionalCtx(db, { professionalId, personId })
    await expect(withdrawInvitation(self, { professionalId })).rejects.toMatchObject({ kind: 'not_allowed' })
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(withdrawInvitation(visitor, { professionalId })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('does not reach listings of another company', async () => {
    const { professionalId } = await setting('accepted')
    const stranger = await setting('accepted')
    await expect(withdrawInvitation(stranger.ctx, { professionalId })).rejects.toMatchObject({
      code: 'hubs.listing_missing',
    })
  })

  it('changes nothing the second time, and is refused once the professional has declined', async () => {
    const { ctx, professionalId, companyId } = await setting('invited')
    const click = () => withdrawInvitation(ctx, { professionalId })
    await Promise.all([click(), click()])
    expect(await withdrawInvitation(ctx, { professionalId })).toMatchObject({ state: 'withdrawn' })
    const events = (await announced(db, 'hub_listing.withdrawn')).filter(
      (event) => event.companyId === companyId,
    )
    expect(events).toHaveLength(1)
    const declined = await setting('declined')
    await expect(
      withdrawInvitation(declined.ctx, { professionalId: declined.professionalId }),
    ).rejects.toMatchObject({ code: 'hubs.not_listed', kind: 'conflict' })
  })

  it('records what it was before', async () => {
    const { ctx, professionalId, listingId } = await setting('accepted')
    await withdrawInvitation(ctx, { professionalId })
    const entries = (await audited(db, 'hub_listing.withdrawn')).filter((row) => row.objectId === listingId)
    expect(entries).toMatchObject([{ detail: { was: 'accepted' } }])
    const ofListing = async (type: string) =>
      (await announced(db, type)).filter(({ payload }) => payload.listingId === listingId)
    expect(await ofListing('hub_listing.removed')).toHaveLength(1)
    expect(await ofListing('hub_listing.withdrawn')).toEqual([])
  })
})
