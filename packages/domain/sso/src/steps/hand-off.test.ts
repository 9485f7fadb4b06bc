import { makeCompany } from '@kara/companies/testing'
import type { AttemptId } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { IdentityView } from '../rules/response-view.ts'
import { companyCtx, gateCtx, makeAttemptRow, openTestSso } from '../testing.ts'
import { handOff } from './hand-off.ts'

describe('handing a sign-in over to the person’s own host', () => {
  const db = openTestDatabase()
  const instant = Temporal.Instant.from('2026-11-20T09:05:00Z')
  const identity: IdentityView = {
    issuer: 'https://idp.test',
    nameId: 'birna-7f3a',
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    email: 'birna@acme.test',
    emailDomain: 'acme.test',
    emailAttribute: 'email',
    firstName: 'Birna',
    lastName: null,
    assertionId: '_a',
    inResponseTo: '_q',
    notOnOrAfter: instant,
    sessionNotOnOrAfter: null,
    sessionIndex: null,
    authnInstant: instant,
    attributeNames: ['email', 'firstName'],
    signedParts: ['assertion'],
  }
  const rowOf = async (id: string) => (await db.witness`select * from app.sso_attempt where id = ${id}`)[0]

  it('keeps a hash and a sealed identity, no name and no address', async () => {
    const company = await makeCompany(db)
    const attemptId = await makeAttemptRow(db, company)
    const sso = openTestSso(db)
    const code = await handOff(gateCtx(db, company), attemptId, identity, sso)
    expect(code).toHaveLength(43)
    const row = await rowOf(attemptId)
    expect(row).toMatchObject({ step: 'handed_off', claims: { attributeNames: ['email', 'firstName'] } })
    expect(JSON.stringify({ ...row, identity_sealed: row?.identity_sealed.toString('latin1') })).not.toMatch(
      /birna|Birna/,
    )
    expect(sso.openIdentity(attemptId, row?.identity_sealed)).toEqual(identity)
    expect(() => sso.openIdentity(crypto.randomUUID(), row?.identity_sealed)).toThrow()
  })

  it('happens at the company’s gate, for its own attempts', async () => {
    const company = await makeCompany(db)
    const attemptId = await makeAttemptRow(db, company)
    const sso = openTestSso(db)
    await expect(handOff(companyCtx(db, company), attemptId, identity, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const elsewhere = gateCtx(db, await makeCompany(db))
    await expect(handOff(elsewhere, attemptId, identity, sso)).rejects.toThrow('handed off once')
  })

  it('happens once and is recorded', async () => {
    const company = await makeCompany(db)
    const attemptId = await makeAttemptRow(db, company)
    const sso = openTestSso(db)
    const ctx = gateCtx(db, company)
    await handOff(ctx, attemptId, identity, sso)
    await expect(handOff(ctx, attemptId as AttemptId, identity, sso)).rejects.toThrow('handed off once')
    const entries = await audited(db, 'sso_attempt.handed_off')
    expect(entries.filter(({ objectId }) => objectId === attemptId)).toHaveLength(1)
  })
})
