import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findSetUpLink } from '../reads/find-set-up-link.ts'
import { companyCtx, openGateCtx, setUpLinkCtx, testKeys } from '../testing.ts'
import { makeSetUpLink } from './make-set-up-link.ts'
import { openSetUpLink } from './open-set-up-link.ts'
import { withdrawSetUpLink } from './withdraw-set-up-link.ts'

describe('withdrawing a set-up link', () => {
  const db = openTestDatabase()

  it('ends at once when it is withdrawn', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    const { token, linkId } = await makeSetUpLink(ctx, { locale: 'en' }, testKeys)
    await expect(withdrawSetUpLink(setUpLinkCtx(db, company, linkId))).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    await withdrawSetUpLink(ctx)
    await withdrawSetUpLink(ctx)
    const gate = openGateCtx(db)
    gate.clock.travelTo(ctx.clock.now().toString())
    await expect(openSetUpLink(gate, { token })).rejects.toMatchObject({ code: 'sso.set_up_link_withdrawn' })
    expect(await audited(db, 'sso_set_up_link.withdrawn')).toHaveLength(1)
    expect(await findSetUpLink(ctx, testKeys)).toMatchObject({ state: 'withdrawn', token: null })
  })

  it('leaves the link of another company alone', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    await makeSetUpLink(ctx, { locale: 'en' }, testKeys)
    await withdrawSetUpLink(companyCtx(db, await makeCompany(db)))
    expect(await findSetUpLink(ctx, testKeys)).toMatchObject({ state: 'works' })
  })
})
