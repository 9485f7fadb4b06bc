import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { IdentityView } from '../rules/response-view.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { companyCtx, gateCtx, makeAttemptRow } from '../testing.ts'
import { admitIdentity } from './admit-identity.ts'

describe('the account behind a verified identity', () => {
  const db = openTestDatabase()
  const input = { locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const

  async function verified(local: string) {
    const domain = `${local}.test`
    const company = await makeCompany(db, { domain })
    const id = await makeAttemptRow(db, company)
    const [row] = await db.witness`select connection_id, reference from app.sso_attempt where id = ${id}`
    const attempt = {
      id,
      companyId: company.companyId,
      connectionId: row?.connection_id,
      reference: row?.reference,
      browserHash: 'browser',
      returnPath: '/book',
      typedHash: null,
    } as AttemptRow
    const identity = {
      nameId: `subject-${local}`,
      email: `birna@${domain}`,
      emailDomain: domain,
      firstName: 'Birna',
      lastName: null,
    } as IdentityView
    return {
      company,
      ctx: gateCtx(db, company),
      verified: { attempt, identity, input, emailHash: `hash-of-${local}` },
    }
  }

  it('is made once and found again', async () => {
    const { ctx, verified: identity } = await verified('once')
    const one = await admitIdentity(ctx, identity)
    expect(one).toMatchObject({ outcome: 'created' })
    expect(await admitIdentity(ctx, identity)).toEqual({ ...one, outcome: 'known' })
  })

  it('is linked when the address is its own, and not when the account stands above', async () => {
    const free = await verified('free')
    const person = await makePerson(db, { email: 'birna@free.test', kind: 'work' })
    expect(await admitIdentity(free.ctx, free.verified)).toEqual({
      personId: person.personId,
      outcome: 'linked',
    })
    const above = await verified('above')
    await makePerson(db, { email: 'birna@above.test', kind: 'work' })
    const admitting = admitIdentity(above.ctx, above.verified, { isPrivileged: async () => true })
    await expect(admitting).rejects.toMatchObject({ code: 'sso.link_conflict' })
  })

  it('is admitted at the company’s gate only', async () => {
    const { company, verified: identity } = await verified('gate')
    await expect(admitIdentity(companyCtx(db, company), identity)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })

  it('is refused outside the company’s own domains', async () => {
    const { verified: identity } = await verified('lost')
    const other = await makeCompany(db)
    const attempt = { ...identity.attempt, id: await makeAttemptRow(db, other), companyId: other.companyId }
    await expect(admitIdentity(gateCtx(db, other), { ...identity, attempt })).rejects.toMatchObject({
      code: 'sso.domain_not_verified',
    })
  })

  it('is announced and recorded', async () => {
    const { company, ctx, verified: identity } = await verified('event')
    const found = await admitIdentity(ctx, identity)
    const personId = 'personId' in found ? found.personId : ''
    expect((await announced(db, 'employee.joined')).at(-1)).toMatchObject({
      companyId: company.companyId,
      personId,
    })
    expect((await audited(db, 'sso_attempt.linked')).at(-1)).toMatchObject({ objectId: identity.attempt.id })
  })
})
