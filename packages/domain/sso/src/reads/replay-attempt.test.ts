import { openTestDatabase } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { encryptFor } from '../rules/hostile/encrypt-for.ts'
import { makeIdentityProvider } from '../rules/hostile/test-provider.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  makeConnection,
  makeOpenIdConnection,
  makeRefusedAttempt,
  openGateCtx,
  openTestSso,
  startOpenIdProvider,
  supportCtx,
} from '../testing.ts'
import { receiveAssertion } from '../verbs/receive-assertion.ts'
import { receiveCallback } from '../verbs/receive-callback.ts'
import { findDocument } from './find-document.ts'
import { replayAttempt } from './replay-attempt.ts'

describe('replaying a kept answer', { timeout: 120_000 }, () => {
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

  it('verifies the signature, by the keys of then, of now and of a changed set-up', async () => {
    const made = await makeConnection(db, sso)
    const gate = gateCtx(db, made.company)
    const refusedWith = async (change: (xml: string) => string) => {
      const started = await beginSignIn(gate, made, sso)
      await receiveAssertion(openGateCtx(db), answerOf(gate, made, started, {}, change), sso)
      return started.reference
    }
    // Nothing signed is changed: the answer only came to the wrong address.
    const elsewhere = await refusedWith((xml) =>
      xml.replace(/ Destination="[^"]+"/, ' Destination="https://a.test/"'),
    )
    const other = makeIdentityProvider()
    const wish = { reference: elsewhere, metadataXml: other.metadata() }
    const replay = await replayAttempt(supportCtx(db), wish, sso)
    expect([replay.signatureThen, replay.asItIs.signature, replay.changed.signature]).toEqual([
      'holds',
      'holds',
      'fails',
    ])
    const changed = await refusedWith((xml) => xml.replaceAll(`birna@${made.domain}`, `anna@${made.domain}`))
    const tampered = await replayAttempt(supportCtx(db), { reference: changed }, sso)
    expect([tampered.signatureThen, tampered.asItIs.signature]).toEqual(['fails', 'fails'])
    const broken = await replayAttempt(
      supportCtx(db),
      { reference: await refusedWith(() => '<a>&</a>') },
      sso,
    )
    expect(broken.asItIs).toMatchObject({ outcome: 'refused', signature: 'unchecked' })
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

  it('opens an assertion that was encrypted for us, and says of another only that it is sealed', async () => {
    const made = await makeConnection(db, sso)
    const gate = gateCtx(db, made.company)
    const refusedFor = async (certificatePem: string) => {
      const started = await beginSignIn(gate, made, sso)
      const elsewhere = { recipient: 'https://a.test/', destination: made.connection.acsUrl }
      const seal = (xml: string) => encryptFor(certificatePem, xml)
      const received = await receiveAssertion(
        openGateCtx(db),
        answerOf(gate, made, started, elsewhere, seal),
        sso,
      )
      expect(received.outcome).toBe('refused')
      return started.reference
    }
    const reference = await refusedFor(await sso.saml.certificatePem())
    const wish = { reference, metadataXml: makeIdentityProvider().metadata() }
    expect(await replayAttempt(supportCtx(db), wish, sso)).toMatchObject({
      signatureThen: 'holds',
      asItIs: { outcome: 'refused', signature: 'holds', refusal: { reason: 'recipient' } },
      changed: { outcome: 'refused', signature: 'fails', refusal: { reason: 'issuer_unknown' } },
    })
    const foreign = await refusedFor(makeIdentityProvider().certificatePem)
    expect(await replayAttempt(supportCtx(db), { reference: foreign }, sso)).toMatchObject({
      signatureThen: 'unchecked',
      asItIs: { outcome: 'encrypted', signature: 'unchecked' },
    })
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

describe('a refused answer over OpenID Connect', () => {
  const db = openTestDatabase()

  it('is kept without its code, read with every value hidden, and replayed by the keys of that time', async () => {
    const provider = await startOpenIdProvider()
    const sso = openTestSso(db, { insideOrigins: [provider.origin] })
    const made = await makeOpenIdConnection(db, sso, provider, { domain: 'replay.test' })
    const refusedWith = async (claims: Record<string, unknown>) => {
      const started = await beginSignIn(gateCtx(db, made.company), made, sso)
      const parameters = provider.answer(started.redirectUrl, { claims })
      const received = await receiveCallback(openGateCtx(db), parameters, sso)
      expect(received.outcome).toBe('refused')
      return { reference: started.reference, code: parameters.code }
    }
    const support = supportCtx(db)
    const { reference, code } = await refusedWith({ email_verified: false })
    const document = await findDocument(support, { reference }, sso)
    const text = JSON.stringify(document)
    expect(text).toContain('email_verified')
    expect(text).not.toContain('birna')
    expect(text).not.toContain(code)

    // Its provider signs with another key by now and has forgotten the one of then.
    await provider.rotate({ forgets: true })
    const replay = await replayAttempt(support, { reference, spEntityId: 'another-client' }, sso)
    expect(replay).toMatchObject({
      signatureThen: 'holds',
      asItIs: { outcome: 'refused', signature: 'holds', refusal: { reason: 'email_unverified' } },
      changed: { outcome: 'refused', signature: 'holds', refusal: { reason: 'audience' } },
      set: { protocol: 'oidc', spEntityId: 'another-client' },
    })
    const keys = await (await fetch(`${provider.issuer}/keys`)).text()
    const byOthers = await replayAttempt(support, { reference, metadataXml: keys }, sso)
    expect(byOthers.changed).toMatchObject({
      outcome: 'refused',
      signature: 'fails',
      refusal: { reason: 'signature_invalid' },
    })
    await expect(replayAttempt(support, { reference, metadataXml: '<x/>' }, sso)).rejects.toMatchObject({
      details: { fields: { metadataXml: ['sso.discovery_invalid'] } },
    })
    await sso.close()
    await provider.close()
  }, 120_000)

  it('is kept with its ID token where the library refused it, and says why by the keys of that time', async () => {
    const provider = await startOpenIdProvider()
    const sso = openTestSso(db, { insideOrigins: [provider.origin] })
    const made = await makeOpenIdConnection(db, sso, provider, { domain: 'library.test' })
    const refusedWith = async (claims: Record<string, unknown>) => {
      const started = await beginSignIn(gateCtx(db, made.company), made, sso)
      const parameters = provider.answer(started.redirectUrl, { claims })
      const received = await receiveCallback(openGateCtx(db), parameters, sso)
      expect(received).toMatchObject({ outcome: 'refused', refusal: { reason: 'oidc_invalid' } })
      return started.reference
    }
    const reference = await refusedWith({ aud: 'another-client' })
    const text = JSON.stringify(await findDocument(supportCtx(db), { reference }, sso))
    expect(text).toContain('another-client')
    expect(text).not.toContain('birna')
    const wish = { reference, spEntityId: 'another-client' }
    expect(await replayAttempt(supportCtx(db), wish, sso)).toMatchObject({
      asItIs: { outcome: 'refused', signature: 'holds', refusal: { reason: 'audience' } },
      changed: { signature: 'holds' },
    })
    // Of two at once each keeps its own.
    const both = await Promise.all(['one', 'two'].map((aud) => refusedWith({ aud })))
    const texts = await Promise.all(
      both.map(async (reference) => JSON.stringify(await findDocument(supportCtx(db), { reference }, sso))),
    )
    expect(texts.map((text) => [text.includes('"one"'), text.includes('"two"')])).toEqual([
      [true, false],
      [false, true],
    ])
    await sso.close()
    await provider.close()
  }, 120_000)

  it('is kept where the provider itself refused, with what it said', async () => {
    const provider = await startOpenIdProvider()
    const sso = openTestSso(db, { insideOrigins: [provider.origin] })
    const made = await makeOpenIdConnection(db, sso, provider, { domain: 'said.test' })
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const { state, iss } = provider.answer(started.redirectUrl)
    const parameters = { state, iss, error: 'access_denied', errorDescription: 'The user pressed cancel' }
    await receiveCallback(openGateCtx(db), parameters, sso)
    const { reference } = started
    const document = await findDocument(supportCtx(db), { reference }, sso)
    expect(JSON.stringify(document)).toContain('The user pressed cancel')
    expect(await replayAttempt(supportCtx(db), { reference }, sso)).toMatchObject({
      asItIs: { outcome: 'refused', signature: 'unchecked', refusal: { reason: 'access_denied' } },
    })
    await sso.close()
    await provider.close()
  }, 120_000)
})
