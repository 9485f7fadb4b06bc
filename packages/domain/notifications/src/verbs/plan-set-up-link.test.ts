import { makeCompany } from '@kara/companies/testing'
import { makeSetUpLink, withdrawSetUpLink } from '@kara/sso'
import { companyCtx, testKeys } from '@kara/sso/testing'
import { announced, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { SetUpLinkMade } from '../rules/payloads.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planSetUpLink } from './plan-set-up-link.ts'

describe('sending IT their set-up link', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('reaches the address once, with the link, and names no company in its subject', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    const { token } = await makeSetUpLink(ctx, { email: 'egill@it.test', locale: 'is' }, testKeys)
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [letter, ...more] = await office.lettersTo('egill@it.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Innskráning sem þarf að setja upp')
    expect(letter?.text).toContain(`/set-up-link/${token}`)
    expect(letter?.text).toContain(company.name)
    expect((await deliveries(db)).filter((row) => row.letter === 'set_up_link')).toMatchObject([
      { recipientKind: 'address', emailDomain: 'it.test', personId: null, state: 'sent' },
    ])
  })

  it('is not sent when the link was withdrawn meanwhile, and never for one that is copied', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    await makeSetUpLink(ctx, { locale: 'en' }, testKeys)
    await makeSetUpLink(ctx, { email: 'late@it.test', locale: 'en' }, testKeys)
    await withdrawSetUpLink(ctx)
    await drainNotices(db, office, ctx.clock)
    expect(await office.lettersTo('late@it.test')).toEqual([])
  })

  it('is planned by jobs only', async () => {
    const [event] = await announced(db, 'sso_set_up_link.made')
    const ctx = companyCtx(db, await makeCompany(db))
    await expect(planSetUpLink(ctx, SetUpLinkMade.parse(event?.payload))).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
