import { makeCompany } from '@kara/companies/testing'
import { announced, audited, drainOutbox, dueWork, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificateWarningDays } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { ssoJobs } from '../subscriptions.ts'
import { companyCtx, jobCtx, makeConnection, openTestSso } from '../testing.ts'
import { planConnectionWatch } from './plan-connection-watch.ts'
import { warnOfCertificate } from './warn-of-certificate.ts'

describe('the warnings before a certificate ends', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  async function ending() {
    const made = await makeConnection(db, sso)
    const { id } = made.connection
    const endsAt = '2027-02-01T00:00:00Z'
    const certificates = [{ fingerprintSha256: 'a', subject: 'CN=a', validFrom: endsAt, validTo: endsAt }]
    await db.witness`update app.sso_connection set certificates = ${db.witness.json(certificates)} where id = ${id}`
    const ctx = companyCtx(db, made.company)
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [ssoJobs(sso)] })
    await drain()
    await planConnectionWatch(jobCtx(db, made.company), { connectionId: id })
    const warned = async () =>
      (await announced(db, 'sso_connection.certificate_ending'))
        .filter(({ companyId }) => companyId === made.company.companyId)
        .map(({ payload }) => (payload as { days: number }).days)
    return { made, id, endsAt, ctx, drain, warned }
  }

  it('come 60, 30, 14, 7 and 1 days before, once each', async () => {
    const { id, endsAt, ctx, drain, warned } = await ending()
    for (const days of certificateWarningDays) {
      ctx.clock.travelTo(Temporal.Instant.from(endsAt).subtract({ hours: days * 24 }))
      await drain()
      await drain()
    }
    expect(await warned()).toEqual([60, 30, 14, 7, 1])
    expect((await audited(db, 'sso_connection.certificate_ending')).at(-1)).toMatchObject({ objectId: id })
  }, 120_000)

  it('are taken back by a certificate that lasts longer', async () => {
    const { made, id, endsAt, warned } = await ending()
    const longer = [
      { fingerprintSha256: 'b', subject: 'CN=b', validFrom: endsAt, validTo: '2030-01-01T00:00:00Z' },
    ]
    await db.witness`update app.sso_connection set certificates = ${db.witness.json(longer)} where id = ${id}`
    await warnOfCertificate(jobCtx(db, made.company), { connectionId: id, days: 30, endsAt })
    expect(await warned()).toEqual([])
    await planConnectionWatch(jobCtx(db, made.company), { connectionId: id })
    const due = (await dueWork(db, 'sso_connection.certificate_warning')).filter(({ key }) =>
      key.startsWith(id),
    )
    expect(due).toHaveLength(5)
    expect(due.every(({ dueAt }) => String(dueAt) > '2029')).toBe(true)
  })

  it('end when the connection is switched off', async () => {
    const { made, id, endsAt, warned } = await ending()
    await db.witness`update app.sso_connection set state = 'disabled' where id = ${id}`
    await warnOfCertificate(jobCtx(db, made.company), { connectionId: id, days: 30, endsAt })
    expect(await warned()).toEqual([])
  })

  it('are a job’s, of its own company', async () => {
    const { id, endsAt, ctx, warned } = await ending()
    const warning = { connectionId: id, days: 30, endsAt }
    await expect(warnOfCertificate(ctx, warning)).rejects.toMatchObject({ code: 'sso.not_allowed' })
    await warnOfCertificate(jobCtx(db, await makeCompany(db)), warning)
    expect(await warned()).toEqual([])
  })
})
