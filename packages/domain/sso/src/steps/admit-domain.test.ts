import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { IdentityView } from '../rules/response-view.ts'
import { companyCtx, gateCtx, makeAttemptRow } from '../testing.ts'
import { admitDomain, reserveAnswer } from './admit-domain.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const worldClock = { now: () => now }
const identityOf = (emailDomain: string, assertionId = '_a') =>
  ({
    email: `birna@${emailDomain}`,
    emailDomain,
    assertionId,
    notOnOrAfter: now.add({ minutes: 5 }),
    signedParts: ['assertion'],
  }) as unknown as IdentityView

describe('admitting an address', () => {
  const db = openTestDatabase()
  async function made(domain: string) {
    const company = await makeCompany(db, { domain })
    const id = await makeAttemptRow(db, company)
    const [row] = await db.witness`select connection_id from app.sso_attempt where id = ${id}`
    const attempt = { id, companyId: company.companyId } as never
    return { company, attempt, id, connection: { id: row?.connection_id } as never }
  }

  it('believes an address of a domain the company has proven, and records it', async () => {
    const { company, attempt, id } = await made('proven.test')
    const judgement = await admitDomain(gateCtx(db, company), attempt, identityOf('proven.test'))
    expect(judgement).toMatchObject({ outcome: 'identity', identity: { email: 'birna@proven.test' } })
    expect(await audited(db, 'sso_attempt.admitted')).toMatchObject([{ objectId: id }])
  })

  it('5.3 refuses a domain of another company, a sub-domain, and one proven by nobody', async () => {
    await makeCompany(db, { domain: 'theirs.test' })
    const { company, attempt } = await made('ours.test')
    for (const domain of ['theirs.test', 'sub.ours.test', 'nobodys.test']) {
      expect(await admitDomain(gateCtx(db, company), attempt, identityOf(domain))).toMatchObject({
        outcome: 'refused',
        at: 'admitted',
        refusal: { reason: 'domain_not_verified', received: `…@${domain}` },
      })
    }
  })

  it('takes of a domain with a roster whom the company wrote down, and says of others that they are not invited', async () => {
    const { company, attempt } = await made('roster.test')
    const { companyId } = company
    await db.witness`update app.company_domain set entry = 'roster' where company_id = ${companyId}`
    const admit = () => admitDomain(gateCtx(db, company), attempt, identityOf('roster.test'))
    expect(await admit()).toMatchObject({
      outcome: 'refused',
      refusal: { reason: 'jit_denied', received: '…@roster.test' },
    })
    const email = 'birna@roster.test'
    await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
      values (${companyId}, gen_random_uuid(), ${email}, now())`
    expect(await admit()).toMatchObject({ outcome: 'identity' })
    await db.witness`update app.roster_entry set removed_at = now() where email = ${email}`
    expect(await admit()).toMatchObject({ outcome: 'refused', refusal: { reason: 'employment_ended' } })
  })

  it('is for the gate only', async () => {
    const { company, attempt } = await made('gate.test')
    await expect(
      admitDomain(companyCtx(db, company), attempt, identityOf('gate.test')),
    ).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })

  it('spends an answer once, whoever races', async () => {
    const { company, attempt, connection } = await made('race.test')
    const reserve = () =>
      reserveAnswer(gateCtx(db, company), { connection, attempt }, identityOf('race.test', '_raced'), {
        worldClock,
      })
    expect((await Promise.all([reserve(), reserve()])).sort()).toEqual([false, true])
  })
})
