import { makeCompany } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getAttemptByReference } from '../reads/get-attempt-by-reference.ts'
import { companyCtx, gateCtx, makeAttemptRow, testKeys } from '../testing.ts'
import { openSharedDiagnosis } from './open-shared-diagnosis.ts'
import { shareDiagnosis } from './share-diagnosis.ts'

describe('opening a shared diagnosis', () => {
  const db = openTestDatabase()
  const anybody = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  async function share() {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    await db.witness`update app.sso_attempt set outcome = 'refused', code = 'audience', email_domain = 'acme.test',
      expected = '{"field":"Audience","text":"https://app.test/1"}', received = '{"text":"https://app.test/2"}'
      where reference = ${reference}`
    const { token } = await shareDiagnosis(gateCtx(db, company), { reference }, testKeys)
    return { company, reference, token }
  }

  it('shows what to change and both sides, and no domain, host or path', async () => {
    const { token, reference } = await share()
    const seen = await openSharedDiagnosis(anybody(), { token, device: 'Firefox, Windows' })
    expect(seen).toMatchObject({
      reference,
      outcome: 'refused',
      refusal: { code: 'S01', mustAct: ['company_it'] },
      expected: 'https://app.test/1',
      received: 'https://app.test/2',
      resolvedAt: null,
    })
    expect(JSON.stringify(seen)).not.toMatch(/acme\.test|acme\.localhost|emailDomain|returnPath|"host"/)
  })

  it('shows of what the person copied from the provider’s page its codes, and not a word that they wrote', async () => {
    const { token, reference } = await share()
    await db.witness`update app.sso_attempt set outcome = 'abandoned', code = 'entra_not_assigned', expected = null,
      received = '{"field":"provider","providerSaid":"Katrín ætlaði að bóka tíma: AADSTS50105"}'
      where reference = ${reference}`
    const seen = await openSharedDiagnosis(anybody(), { token, device: '' })
    expect(seen).toMatchObject({ received: 'AADSTS50105', providerSaid: null })
    expect(JSON.stringify(seen)).not.toMatch(/Katrín|bóka/)
  })

  it('writes down when it was opened, for support', async () => {
    const { token, reference } = await share()
    await openSharedDiagnosis(anybody(), { token, device: 'Firefox, Windows' })
    const support = testCtx({
      database: db.database,
      scope: { role: 'support', personId: timeOrderedIds.next<'person'>() },
    })
    const { shares } = await getAttemptByReference(support, { reference }, testKeys)
    expect(shares).toMatchObject([{ madeBy: 'person', views: [{ device: 'Firefox, Windows' }] }])
    expect((await audited(db, 'sso_attempt.share_opened')).length).toBeGreaterThan(0)
  })

  it('says when its time is over, and nothing for a token that was never made', async () => {
    const { token } = await share()
    const later = anybody()
    later.clock.advance({ hours: 24 * 30 })
    await expect(openSharedDiagnosis(later, { token, device: '' })).rejects.toMatchObject({
      code: 'sso.share_expired',
    })
    await expect(openSharedDiagnosis(anybody(), { token: 'x', device: '' })).rejects.toMatchObject({
      code: 'sso.share_missing',
    })
  })

  it('is asked at the gate only', async () => {
    const { company, token } = await share()
    await expect(openSharedDiagnosis(companyCtx(db, company), { token, device: '' })).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
