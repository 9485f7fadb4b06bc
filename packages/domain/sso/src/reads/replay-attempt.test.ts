import { openTestDatabase } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { makeIdentityProvider } from '../rules/hostile/test-provider.ts'
import { companyCtx, makeConnection, makeRefusedAttempt, openTestSso, supportCtx } from '../testing.ts'
import { replayAttempt } from './replay-attempt.ts'

describe('replaying a kept answer', () => {
  const db = openTestDatabase()
  const sso = openTestSso(db)
  afterAll(() => sso.close())

  it('says what would change under another set-up, and changes nothing', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const replay = await replayAttempt(supportCtx(db), { reference, spEntityId: 'https://other.test' }, sso)
    expect(replay.asItIs).toMatchObject({
      outcome: 'refused',
      refusal: { reason: 'audience', code: 'S01', received: 'https://other.test' },
    })
    expect(replay.changed).toMatchObject({ outcome: 'passes', refusal: null })
    expect(replay.set).toMatchObject({ acsUrl: made.connection.acsUrl, spEntityId: 'https://other.test' })
    const [row] = await db.witness`select outcome from app.sso_attempt where reference = ${reference}`
    expect(row?.outcome).toBe('refused')
  })

  it('compares the certificate and the issuer with new metadata', async () => {
    const made = await makeConnection(db, sso)
    const reference = await makeRefusedAttempt(db, made, sso)
    const other = makeIdentityProvider()
    const spEntityId = 'https://other.test'
    const replay = await replayAttempt(
      supportCtx(db),
      { reference, spEntityId, metadataXml: other.metadata() },
      sso,
    )
    expect(replay.asItIs.certificate).not.toBe('unknown')
    expect(['unknown', 'absent']).toContain(replay.changed.certificate)
  })

  it('says what is wrong with metadata that cannot be read', async () => {
    const reference = await makeRefusedAttempt(db, await makeConnection(db, sso), sso)
    const wish = { reference, metadataXml: '<html></html>' }
    await expect(replayAttempt(supportCtx(db), wish, sso)).rejects.toMatchObject({
      details: { fields: { metadataXml: [expect.stringContaining('sso.')] } },
    })
  })

  it('is for support', async () => {
    const made = await makeConnection(db, sso)
    await expect(replayAttempt(companyCtx(db, made.company), { reference: 'x' }, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
