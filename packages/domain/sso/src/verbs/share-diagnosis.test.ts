import { makeCompany } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findShareLink } from '../reads/find-share-link.ts'
import { companyCtx, gateCtx, makeAttemptRow, testKeys } from '../testing.ts'
import { openSharedDiagnosis } from './open-shared-diagnosis.ts'
import { shareDiagnosis } from './share-diagnosis.ts'

describe('sharing what went wrong', () => {
  const db = openTestDatabase()
  const support = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })
  const anybody = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  it('gives the person a link for some days, the same as long as it works', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    const ctx = gateCtx(db, company)
    expect(await findShareLink(ctx, { reference }, testKeys)).toBeNull()
    const link = await shareDiagnosis(ctx, { reference }, testKeys)
    expect(await findShareLink(ctx, { reference }, testKeys)).toEqual(link)
    expect(link.token).toMatch(/^[0-9a-f]{64}$/)
    expect(await shareDiagnosis(ctx, { reference }, testKeys)).toEqual(link)
    ctx.clock.advance({ hours: 24 * 6 })
    expect((await shareDiagnosis(ctx, { reference }, testKeys)).token).not.toBe(link.token)
    expect(await audited(db, 'sso_attempt.shared')).toHaveLength(2)
  })

  it('gives support a link of its own', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    const own = await shareDiagnosis(gateCtx(db, company), { reference }, testKeys)
    const ofSupport = await shareDiagnosis(support(), { reference }, testKeys)
    expect(ofSupport.token).not.toBe(own.token)
    expect((await openSharedDiagnosis(anybody(), { token: ofSupport.token, device: '' })).reference).toBe(
      reference,
    )
  })

  it('is for the gate of the company and for support, not for HR and not elsewhere', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    await expect(shareDiagnosis(companyCtx(db, company), { reference }, testKeys)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const elsewhere = gateCtx(db, await makeCompany(db))
    await expect(shareDiagnosis(elsewhere, { reference }, testKeys)).rejects.toMatchObject({
      code: 'sso.attempt_missing',
    })
  })
})
