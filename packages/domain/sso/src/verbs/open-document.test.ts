import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { findDocument } from '../reads/find-document.ts'
import {
  companyCtx,
  gateCtx,
  makeConnection,
  makeRefusedAttempt,
  openTestSso,
  signInThrough,
  supportCtx,
} from '../testing.ts'
import { openDocument } from './open-document.ts'

describe('reading the answer of a refused attempt', () => {
  const db = openTestDatabase()
  const sso = openTestSso(db)
  afterAll(() => sso.close())
  const reason = 'The person asks why their address did not arrive.'

  it('shows its form with every value that names a person hidden', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const document = await findDocument(supportCtx(db), { reference }, sso)
    const text = JSON.stringify(document)
    expect(text).toContain('https://other.test')
    expect(text).toContain('Audience')
    expect(text).not.toContain('birna')
    expect(document?.lines.find(({ name }) => name === 'NameID')?.text).toMatchObject({ isHidden: true })
  })

  it('shows the values for a reason, which stays on record', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const ctx = supportCtx(db)
    const opened = await openDocument(ctx, { reference, reason }, sso)
    expect(JSON.stringify(opened)).toContain(`birna@${made.domain}`)
    expect((await audited(db, 'sso_document.opened')).at(-1)).toMatchObject({ detail: { reason } })
    await expect(openDocument(ctx, { reference, reason: 'why' }, sso)).rejects.toThrow(
      'sso.opening_reason_missing',
    )
    expect(await audited(db, 'sso_document.opened')).toHaveLength(1)
  })

  it('stands beside the last success of the same connection', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    expect(await findDocument(supportCtx(db), { reference }, sso)).toMatchObject({ comparison: null })
    const earlier = await makeRefusedAttempt(db, made, sso)
    const claims = { attributeNames: ['mail'], nameIdFormat: 'x', signedParts: ['response'] }
    await db.witness`update app.sso_attempt set outcome = 'succeeded', claims = ${db.witness.json(claims)}
      where reference = ${earlier}`
    const document = await findDocument(supportCtx(db), { reference }, sso)
    expect(document?.comparison).toMatchObject({
      refused: { attributeNames: ['email'] },
      lastSuccess: { attributeNames: ['mail'] },
      differs: expect.arrayContaining(['attributeNames', 'nameIdFormat']),
    })
  })

  it('is held against the set-up as it is now, value by value, and names nobody', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const held = (await findDocument(supportCtx(db), { reference }, sso))?.facts
    const stateOf = (fact: string) => held?.facts.find((at) => at.fact === fact)?.state
    expect(held?.facts.find(({ fact }) => fact === 'audience')).toEqual({
      fact: 'audience',
      expected: [made.connection.entityId],
      received: ['https://other.test'],
      state: 'differs',
      lastSuccess: null,
    })
    for (const fact of ['issuer', 'destination', 'recipient', 'question', 'nameIdFormat', 'algorithm']) {
      expect([fact, stateOf(fact)]).toEqual([fact, 'agrees'])
    }
    expect(held?.clock).toMatchObject({ isWithin: true })
    expect(JSON.stringify(held)).not.toContain('birna')
  })

  it('stands, value by value, beside what the last answer that went through said of itself', async () => {
    const made = await makeConnection(db, sso)
    await signInThrough(db, made, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const held = (await findDocument(supportCtx(db), { reference }, sso))?.facts
    const { acsUrl, entityId, idpEntityId } = made.connection
    const then = Object.fromEntries(held?.facts.map(({ fact, lastSuccess }) => [fact, lastSuccess]) ?? [])
    expect(then).toMatchObject({
      issuer: [idpEntityId],
      audience: [entityId],
      destination: [acsUrl],
      recipient: [acsUrl],
      question: null,
      nameIdFormat: [expect.stringContaining('nameid-format')],
      algorithm: ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'],
    })
    expect(held?.clock?.lastSecondsAhead).toBeTypeOf('number')
    const kept =
      await db.witness`select claims from app.sso_attempt where company_id = ${made.company.companyId}`
    expect(JSON.stringify(kept)).not.toContain('birna')
  })

  it('is gone after some days', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const later = supportCtx(db)
    later.clock.advance({ hours: 24 * 7 + 1 })
    expect(await findDocument(later, { reference }, sso)).toBeNull()
    await expect(openDocument(later, { reference, reason }, sso)).rejects.toMatchObject({
      code: 'sso.document_missing',
    })
  })

  it('lies sealed, and is for support only', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const [row] = await db.witness`select document_sealed from app.sso_document d
      join app.sso_attempt a on a.id = d.attempt_id where a.reference = ${reference}`
    expect(Buffer.from(row?.document_sealed).toString('latin1')).not.toContain('Assertion')
    const refused = { code: 'sso.not_allowed' }
    for (const ctx of [companyCtx(db, made.company), gateCtx(db, made.company)]) {
      await expect(openDocument(ctx, { reference, reason }, sso)).rejects.toMatchObject(refused)
      await expect(findDocument(ctx, { reference }, sso)).rejects.toMatchObject(refused)
    }
    await expect(openDocument(supportCtx(db), { reference: 'no-such', reason }, sso)).rejects.toMatchObject({
      code: 'sso.attempt_missing',
    })
  })
})
