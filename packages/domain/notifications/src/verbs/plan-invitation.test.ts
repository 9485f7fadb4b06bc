import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { inviteProfessional, withdrawInvitation } from '@kara/hubs'
import { companyCtx, makeHub, professionalCtx, testTerms } from '@kara/hubs/testing'
import type { Id } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planInvitation } from './plan-invitation.ts'

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
