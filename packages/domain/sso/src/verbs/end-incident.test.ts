import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findIncident } from '../reads/find-incident.ts'
import { companyCtx, gateCtx, makeConnectionRow, supportCtx } from '../testing.ts'
import { endIncident } from './end-incident.ts'
import { openIncident } from './open-incident.ts'

describe('ending announced trouble', () => {
  const db = openTestDatabase()

  it('takes the banner down, once', async () => {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company)
    const { incidentId } = await openIncident(supportCtx(db), { connectionId, kind: 'set_up' })
    await endIncident(supportCtx(db), { incidentId })
    expect(await findIncident(gateCtx(db, company))).toBeNull()
    expect(await audited(db, 'sso_incident.ended')).toHaveLength(1)
    await expect(endIncident(supportCtx(db), { incidentId })).rejects.toMatchObject({
      code: 'sso.incident_missing',
    })
    await openIncident(supportCtx(db), { connectionId, kind: 'ours' })
    expect(await findIncident(gateCtx(db, company))).toMatchObject({ kind: 'ours' })
  })

  it('is for support', async () => {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company)
    const { incidentId } = await openIncident(supportCtx(db), { connectionId, kind: 'ours' })
    await expect(endIncident(companyCtx(db, company), { incidentId })).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
