import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findSetUpLink } from '../reads/find-set-up-link.ts'
import { getSetUpVisit } from '../reads/get-set-up-visit.ts'
import { openSetUpAddress } from '../rules/keys.ts'
import { companyCtx, gateCtx, openGateCtx, setUpLinkCtx, testKeys } from '../testing.ts'
import { makeSetUpLink } from './make-set-up-link.ts'

describe('making a set-up link for IT', () => {
  const db = openTestDatabase()
  const input = { locale: 'en' } as const

  it('opens the set-up of one company for three days, and only its hash is kept', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    const { token, linkId } = await makeSetUpLink(ctx, input, testKeys)
    expect(token).toMatch(/^[0-9a-f]{64}$/)
    const gate = openGateCtx(db)
    gate.clock.travelTo(ctx.clock.now().toString())
    expect(await getSetUpVisit(gate, { token })).toMatchObject({
      companyId: company.companyId,
      companyName: company.name,
      linkId,
    })
    expect(await findSetUpLink(ctx, testKeys)).toMatchObject({
      linkId,
      token,
      state: 'works',
      openedTimes: 0,
    })
    const [row] = await db.witness`select * from app.sso_set_up_link where id = ${linkId}`
    expect(JSON.stringify(row)).not.toContain(token)
    gate.clock.advance({ hours: 71 })
    await getSetUpVisit(gate, { token })
    gate.clock.advance({ hours: 1 })
    await expect(getSetUpVisit(gate, { token })).rejects.toMatchObject({
      code: 'sso.set_up_link_expired',
      details: { values: { days: 3 } },
    })
  })

  it('5.3 ends the link before it', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    const first = await makeSetUpLink(ctx, input, testKeys)
    const second = await makeSetUpLink(ctx, input, testKeys)
    const gate = openGateCtx(db)
    gate.clock.travelTo(ctx.clock.now().toString())
    await expect(getSetUpVisit(gate, first)).rejects.toMatchObject({ code: 'sso.set_up_link_replaced' })
    expect((await getSetUpVisit(gate, second)).linkId).toBe(second.linkId)
  })

  it('has one winner when two make one at once', async () => {
    const company = await makeCompany(db)
    const colleague = await makeAdmin(db, company.companyId, { role: 'hr' })
    const other = { ...company, ownerId: colleague.personId }
    const made = await Promise.allSettled([
      makeSetUpLink(companyCtx(db, company), input, testKeys),
      makeSetUpLink(companyCtx(db, other), input, testKeys),
    ])
    const [lost] = made.filter((one) => one.status === 'rejected')
    if (lost) expect(lost.reason).toMatchObject({ code: 'sso.set_up_link_race' })
    const live = await db.witness`select id from app.sso_set_up_link
      where company_id = ${company.companyId} and ended_at is null`
    expect(live).toHaveLength(1)
  })

  it('is announced with its address sealed, and audited without it', async () => {
    const company = await makeCompany(db)
    const { linkId } = await makeSetUpLink(
      companyCtx(db, company),
      { email: 'egill@acme.test', locale: 'is' },
      testKeys,
    )
    const event = (await announced(db, 'sso_set_up_link.made')).at(-1)
    expect(event?.payload).toMatchObject({ companyId: company.companyId, linkId, locale: 'is' })
    expect(JSON.stringify(event)).not.toContain('egill')
    const sealed = String(event?.payload.sealed)
    expect(openSetUpAddress(testKeys, linkId, Buffer.from(sealed, 'base64'))).toBe('egill@acme.test')
    const entry = (await audited(db, 'sso_set_up_link.made')).at(-1)
    expect(entry).toMatchObject({ companyId: company.companyId, detail: { goesByLetter: true } })
    expect(JSON.stringify(entry)).not.toContain('egill')
  })

  it('is enough ten times a day', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    for (let made = 0; made < 10; made += 1) await makeSetUpLink(ctx, input, testKeys)
    await expect(makeSetUpLink(ctx, input, testKeys)).rejects.toMatchObject({ code: 'sso.set_up_links_max' })
    ctx.clock.advance({ hours: 25 })
    await makeSetUpLink(ctx, input, testKeys)
  })

  it('is for the company’s own administrators, not for who holds a link, nor for other roles', async () => {
    const company = await makeCompany(db)
    const elsewhere = await makeCompany(db)
    const { linkId } = await makeSetUpLink(companyCtx(db, company), input, testKeys)
    const refused = { code: 'sso.not_allowed' }
    await expect(makeSetUpLink(setUpLinkCtx(db, company, linkId), input, testKeys)).rejects.toMatchObject(
      refused,
    )
    await expect(findSetUpLink(setUpLinkCtx(db, company, linkId), testKeys)).rejects.toMatchObject(refused)
    const finance = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: company.companyId },
      actor: { kind: 'admin', personId: company.ownerId, companyId: company.companyId, role: 'finance' },
    })
    const notYours = { code: 'companies.not_allowed' }
    await expect(makeSetUpLink(finance, input, testKeys)).rejects.toMatchObject(notYours)
    const foreign = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: company.companyId },
      actor: { kind: 'admin', personId: elsewhere.ownerId, companyId: elsewhere.companyId, role: 'owner' },
    })
    await expect(makeSetUpLink(foreign, input, testKeys)).rejects.toMatchObject(notYours)
    await expect(getSetUpVisit(companyCtx(db, company), { token: 'x' })).rejects.toMatchObject(refused)
    await expect(getSetUpVisit(gateCtx(db, company), { token: 'x' })).rejects.toMatchObject({
      code: 'sso.set_up_link_missing',
    })
  })
})
