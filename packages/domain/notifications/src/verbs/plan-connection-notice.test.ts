import { randomUUID } from 'node:crypto'
import { makeCompany } from '@kara/companies/testing'
import { appointStaff } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { type ConnectionId, type Id, travelClock } from '@kara/kernel'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase, testCtx, testNow } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planConnectionNotice, planSignInAlarm } from './plan-connection-notice.ts'

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
