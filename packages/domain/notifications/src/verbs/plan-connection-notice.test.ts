import { randomUUID } from 'node:crypto'
import type { CompanyDomainId } from '@kara/companies/contracts'
import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { inTransaction } from '@kara/db'
import { appointStaff } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { type ConnectionId, type Id, travelClock } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase, testCtx, testNow } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planConnectionNotice, planDomainProof, planSignInAlarm } from './plan-connection-notice.ts'

describe('letters about a company’s sign-in', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function stage() {
    const owner = await makePerson(db)
    const company = await makeCompany(db, { ownerId: owner.personId })
    const { companyId } = company
    const connectionId: ConnectionId = await makeConnectionRow(db, company)
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    const drain = () => drainNotices(db, office, ctx.clock)
    const about = { companyId, connectionId, endsAt: null, days: null }
    const set = (column: 'metadata_problem', value: string | null) =>
      db.witness`update app.sso_connection set ${db.witness(column)} = ${value} where id = ${connectionId}`
    return { owner, companyId, connectionId, ctx, drain, about, set }
  }

  it('say when the certificate ends, once for each warning', async () => {
    const { owner, companyId, ctx, drain, about } = await stage()
    const ending = {
      ...about,
      matter: 'certificate_ending' as const,
      endsAt: '2026-12-04T00:00:00Z',
      days: 14,
    }
    await planConnectionNotice(ctx, ending)
    await drain()
    await planConnectionNotice(ctx, ending)
    await drain()
    const [letter, ...more] = await office.lettersTo(owner.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A sign-in certificate ends in 14 days')
    expect(letter?.text).toContain(`http://app.localhost:3000/control/${companyId}/sign-in`)
    expect(letter?.text).not.toMatch(/psycholog|session|health/i)
  })

  it('wait some days where metadata cannot be read, and are not sent when it can again', async () => {
    const { owner, ctx, drain, about, set } = await stage()
    await set('metadata_problem', 'metadata_unreachable')
    await planConnectionNotice(ctx, { ...about, matter: 'metadata_unreadable' })
    ctx.clock.advance({ hours: 71 })
    await drain()
    expect(await office.lettersTo(owner.email)).toEqual([])
    await set('metadata_problem', null)
    ctx.clock.advance({ hours: 2 })
    await drain()
    expect(await office.lettersTo(owner.email)).toEqual([])
  })

  it('are sent when it still cannot', async () => {
    const { owner, ctx, drain, about, set } = await stage()
    await set('metadata_problem', 'metadata_unreachable')
    await planConnectionNotice(ctx, { ...about, matter: 'metadata_unreadable' })
    ctx.clock.advance({ hours: 73 })
    await drain()
    expect((await office.lettersTo(owner.email)).map(({ subject }) => subject)).toEqual([
      'We cannot read your identity provider’s metadata',
    ])
  })

  it('say that support announced trouble, once for each announcement', async () => {
    const { owner, ctx, drain, about } = await stage()
    const announced = { ...about, matter: 'trouble_announced' as const, endsAt: '2026-11-20T08:00:00Z' }
    for (const endsAt of [announced.endsAt, announced.endsAt, '2026-11-20T09:00:00Z']) {
      await planConnectionNotice(ctx, { ...announced, endsAt })
      await drain()
    }
    const letters = await office.lettersTo(owner.email)
    expect(letters.map(({ subject }) => subject)).toEqual([
      'The sign-in that you look after has trouble',
      'The sign-in that you look after has trouble',
    ])
    expect(letters[0]?.text).not.toMatch(/psycholog|session|health/i)
  })

  it('say once that nobody can sign in, and lead an owner past it', async () => {
    const { owner, ctx, drain, about } = await stage()
    const shut = { ...about, matter: 'sign_in_shut' as const, endsAt: '2026-11-20T08:00:00Z' }
    for (const matter of [shut, shut]) {
      await planConnectionNotice(ctx, matter)
      await drain()
    }
    const [letter, ...more] = await office.lettersTo(owner.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Nobody can sign in: a certificate is missing')
    expect(letter?.text).toContain('http://app.localhost:3000/sign-in/owner')
    expect(letter?.text).not.toMatch(/psycholog|session|health/i)
  })

  it('are planned by jobs only', async () => {
    const { companyId, about } = await stage()
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(planConnectionNotice(ctx, { ...about, matter: 'change_proposed' })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})

describe('letters about a domain’s proof', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const since = '2026-11-20T08:00:00Z'

  async function stage(domain: string) {
    const [owner, finance] = [await makePerson(db), await makePerson(db)]
    const { companyId } = await makeCompany(db, { ownerId: owner.personId, domain })
    await makeAdmin(db, companyId, { role: 'finance', personId: finance.personId })
    const [row] = await db.witness<{ id: CompanyDomainId }[]>`
      select id from app.company_domain where company_id = ${companyId}`
    const domainId = row?.id as CompanyDomainId
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    const is = (state: 'verified' | 'failed', missingSince: string | null) =>
      db.witness`update app.company_domain set state = ${state}, missing_since = ${missingSince} where id = ${domainId}`
    const tell = async (what: 'proof_missing' | 'proof_lost', payload: object) => {
      await inTransaction(ctx, (ctx) =>
        publish(ctx, {
          type: `company_domain.${what}`,
          scope: { companyId },
          payload: { companyId, domainId, ...payload },
        }),
      )
      await drainNotices(db, office, ctx.clock)
    }
    return { owner, finance, companyId, domainId, ctx, is, tell }
  }

  it('say once what to put back where and until which day, to whoever looks after the sign-in', async () => {
    const { owner, finance, companyId, is, tell } = await stage('proof-missing.is')
    await is('verified', since)
    for (let again = 0; again < 2; again++) await tell('proof_missing', { missingSince: since })
    const [letter, ...more] = await office.lettersTo(owner.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A record is missing in your DNS')
    expect(letter?.text).toMatch(/before .*4 December 2026/)
    expect(letter?.text).toContain('_kara.proof-missing.is')
    expect(letter?.text).toContain('kara-verification=token-of-a-test')
    expect(letter?.text).toContain(`http://app.localhost:3000/control/${companyId}/domains`)
    expect(letter?.text).not.toMatch(/psycholog|session|health/i)
    expect(await office.lettersTo(finance.email)).toEqual([])
  })

  it('say who cannot sign in any more once the proof is lost', async () => {
    const { owner, is, tell } = await stage('proof-lost.is')
    await is('failed', null)
    await tell('proof_lost', { domain: 'proof-lost.is', lostAt: since })
    const [letter] = await office.lettersTo(owner.email)
    expect(letter?.subject).toBe('A domain does not count as yours any more')
    expect(letter?.text).toMatch(/nobody with an address there can sign in/)
    expect(letter?.text).toContain('kara-verification=token-of-a-test')
  })

  it('are not wanted any more when the record is back', async () => {
    const { owner, domainId, is, tell } = await stage('proof-back.is')
    await is('verified', null)
    await tell('proof_missing', { missingSince: since })
    await tell('proof_lost', { domain: 'proof-back.is', lostAt: since })
    expect(await office.lettersTo(owner.email)).toEqual([])
    const kept = (await deliveries(db)).filter(({ causeKey }) => causeKey.startsWith(domainId))
    expect(kept.map(({ state, reason }) => [state, reason])).toEqual([
      ['skipped', 'settled'],
      ['skipped', 'settled'],
    ])
  })

  it('are planned by jobs only', async () => {
    const { companyId, domainId } = await stage('proof-job.is')
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(
      planDomainProof(ctx, { companyId, domainId, stage: 'missing', since }),
    ).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})

describe('letters to the operator’s support about sign-ins that fail', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const job = () => testCtx({ database: db.database, scope: { role: 'worker' } })
  const drain = () => drainNotices(db, office, travelClock(testNow))

  async function staff() {
    const person = await makePerson(db)
    const { personId } = person
    await appointStaff(testCtx({ database: db.database, scope: { role: 'support', personId } }), { personId })
    return person
  }
  async function makeAlert() {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company)
    const alertId = randomUUID() as Id<'sso_alert'>
    const { companyId } = company
    await db.witness`insert into app.sso_alert (company_id, id, connection_id, failed, succeeded, usual_failed,
        usual_succeeded, opened_at)
      values (${companyId}, ${alertId}, ${connectionId}, 7, 2, 4, 96, ${testNow})`
    return { companyId, alertId }
  }

  it('go once to each of them, say how many fail, and lead to the board', async () => {
    const { email } = await staff()
    const alert = await makeAlert()
    for (const again of [alert, alert]) {
      await planSignInAlarm(job(), again)
      await drain()
    }
    const [letter, ...more] = await office.lettersTo(email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('More sign-ins fail than usual')
    expect(letter?.text).toMatch(/7 of 9 sign-ins .* Usual there is 4\s?%/s)
    expect(letter?.text).toContain('/console/health')
  })

  it('are not wanted any more when people came in again meanwhile', async () => {
    const { email } = await staff()
    const alert = await makeAlert()
    await planSignInAlarm(job(), alert)
    await db.witness`update app.sso_alert set ended_at = opened_at where id = ${alert.alertId}`
    await drain()
    expect(await office.lettersTo(email)).toEqual([])
    const kept = (await deliveries(db)).filter(({ causeKey }) => causeKey.startsWith(alert.alertId))
    expect(kept.every(({ state, reason }) => state === 'skipped' && reason === 'over')).toBe(true)
    expect(kept.length).toBeGreaterThan(0)
  })

  it('are planned by jobs only', async () => {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'support', personId } })
    await expect(planSignInAlarm(ctx, await makeAlert())).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
