import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findIncident } from '../reads/find-incident.ts'
import { companyCtx, gateCtx, makeConnectionRow, supportCtx } from '../testing.ts'
import { openIncident } from './open-incident.ts'

describe('announcing trouble with a sign-in', () => {
  const db = openTestDatabase()

  it('is seen at the gate of that company, and nowhere else', async () => {
    const company = await makeCompany(db)
    const elsewhere = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company)
    const { incidentId } = await openIncident(supportCtx(db), { connectionId, kind: 'provider' })
    expect(await findIncident(gateCtx(db, company))).toMatchObject({ kind: 'provider', incidentId })
    expect(await findIncident(gateCtx(db, elsewhere))).toBeNull()
    expect((await audited(db, 'sso_incident.opened')).at(-1)).toMatchObject({
      objectId: incidentId,
      detail: { connectionId, kind: 'provider' },
    })
    expect((await announced(db, 'sso_incident.opened')).at(-1)).toMatchObject({
      payload: { companyId: company.companyId, connectionId },
    })
  })

  it('has one winner when two announce at once', async () => {
    const connectionId = await makeConnectionRow(db, await makeCompany(db))
    const wish = { connectionId, kind: 'ours' } as const
    const made = await Promise.allSettled([
      openIncident(supportCtx(db), wish),
      openIncident(supportCtx(db), wish),
    ])
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(openIncident(supportCtx(db), wish)).rejects.toMatchObject({ code: 'sso.incident_open' })
  })

  it('is for support', async () => {
    const company = await makeCompany(db)
    const wish = { connectionId: await makeConnectionRow(db, company), kind: 'ours' } as const
    await expect(openIncident(companyCtx(db, company), wish)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    await expect(findIncident(companyCtx(db, company))).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
