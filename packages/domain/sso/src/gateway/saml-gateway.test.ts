import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { type Log, Secret, systemClock } from '@kara/kernel'
import { silentLog } from '@kara/log'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareIdentities } from '../rules/compare-identities.ts'
import { makeIdentityProvider, type ResponseShape } from '../rules/hostile/test-provider.ts'
import { inspectResponse } from '../rules/inspect-response.ts'
import { readMetadata, writeMetadata } from '../rules/read-metadata.ts'
import { libraryOptions } from './library-process.ts'
import { GatewayUnavailable, LibraryRefusal, openSamlGateway, type SamlGateway } from './saml-gateway.ts'

const db = openTestDatabase()
const encryptionKey = new Secret(randomBytes(32).toString('base64'))
const provider = makeIdentityProvider('acme')
const connectionId = randomUUID()
const entityId = `http://app.localhost/sso/${connectionId}`
const acsUrl = `http://app.localhost/sso/acs/${connectionId}`
const entraEmail = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress'
const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'
let gateway: SamlGateway
let clientId: string

const openGateway = (key = encryptionKey, log: Log = silentLog) =>
  openSamlGateway({
    databaseUrl: db.url('kara_sso'),
    encryptionKey: key,
    externalUrl: 'http://app.localhost',
    log,
  })

/** How long the gateway lets pass before each new start, by its own lines. */
function notingPauses() {
  const pauses: unknown[] = []
  const error: Log['error'] = (_text, facts) => {
    if (facts && 'backOffMs' in facts) pauses.push(facts.backOffMs)
  }
  return { log: { ...silentLog, error }, pauses }
}

beforeAll(async () => {
  gateway = openGateway()
  const reading = readMetadata(provider.metadata(), systemClock.now())
  if (reading.outcome !== 'metadata') throw new Error('The provider of this test is broken')
  const added = await gateway.call('addConnection', {
    companyId: randomUUID(),
    connectionId,
    label: 'Acme',
    metadataXml: writeMetadata(reading.metadata),
    entityId,
    acsUrl,
  })
  clientId = added.clientId
}, 60_000)

afterAll(() => gateway.close())

async function begin() {
  const codeVerifier = randomBytes(32).toString('base64url')
  const state = randomUUID()
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url')
  const begun = await gateway.call('beginSignIn', { clientId, state, codeChallenge, asksAgain: false })
  if (!('redirectUrl' in begun)) throw new Error('The provider of this test takes redirects')
  const { redirectUrl } = begun
  const query = new URL(redirectUrl).searchParams
  const xml = inflateRawSync(Buffer.from(query.get('SAMLRequest') ?? '', 'base64')).toString()
  const requestId = /ID="([^"]+)"/.exec(xml)?.[1] ?? ''
  return { redirectUrl, xml, requestId, codeVerifier, state, relayState: query.get('RelayState') ?? '' }
}

async function answerWith(shape: Partial<ResponseShape>, change: (xml: string) => string = (xml) => xml) {
  const { requestId, codeVerifier, state, relayState } = await begin()
  const request = { requestId, spEntityId: entityId, acsUrl, now: systemClock.now() }
  const xml = change(provider.respond(request, shape))
  const input = {
    clientId,
    responseBase64: Buffer.from(xml).toString('base64'),
    relayState,
    state,
    codeVerifier,
  }
  return { xml, request, input }
}

describe('the SAML process', () => {
  it('runs without analytics, without unsolicited sign-ins, with our own tables and an encryption key', () => {
    const settings = {
      databaseUrl: 'postgres://x',
      encryptionKey: encryptionKey.reveal(),
      externalUrl: 'http://x',
      insideOrigins: [],
    }
    expect(libraryOptions(settings)).toMatchObject({
      noAnalytics: true,
      idpEnabled: false,
      ssoTraces: { disable: true },
      db: { manualMigration: true, encryptionKey: encryptionKey.reveal() },
    })
    expect(() => libraryOptions({ ...settings, encryptionKey: '' })).toThrow('32 bytes')
  })

  it('keeps its records in its own schema, encrypted', async () => {
    const rows =
      await db.witness`select namespace, value, iv from sso.jackson_store where namespace = 'saml:config'`
    expect(rows).toHaveLength(1)
    expect(rows[0]?.iv).toBeTruthy()
    expect(rows[0]?.value).not.toContain('idp.test')
  })

  it('refuses to open under another key than the one its records were made with', async () => {
    const stranger = openGateway(new Secret(randomBytes(32).toString('base64')))
    await expect(stranger.ready()).rejects.toThrow(GatewayUnavailable)
    await stranger.close()
  })

  it('sends a request that names our addresses and nothing of the visitor', async () => {
    const { redirectUrl, xml, requestId } = await begin()
    expect(redirectUrl.startsWith(provider.ssoUrl)).toBe(true)
    expect(requestId).toMatch(/^_/)
    expect(xml).toContain(acsUrl)
    expect(xml).toContain(entityId)
    expect(xml).not.toContain('RequestedAuthnContext')
  })

  it.each<[string, Partial<ResponseShape>]>([
    ['a signed assertion', { signs: ['assertion'] }],
    ['a signed response', { signs: ['response'] }],
    ['both signed', { signs: ['assertion', 'response'] }],
    ['the claim names of Entra ID', { attributes: [[entraEmail, 'birna@acme.test']] }],
    [
      'the address as the only subject',
      { nameId: 'birna@acme.test', nameIdFormat: emailFormat, attributes: [] },
    ],
    [
      'an attribute called id, and groups',
      {
        attributes: [
          ['email', 'birna@acme.test'],
          ['id', 'somebody-else'],
          ['groups', 'staff', 'hr'],
        ],
      },
    ],
    [
      'letters beyond ASCII and entities',
      {
        attributes: [
          ['email', 'birna@acme.test'],
          ['firstName', 'Þóra &amp; Co'],
          ['lastName', 'Ægisdóttir'],
        ],
      },
    ],
  ])('reads the same identity as the pre-check from %s', async (_name, shape) => {
    const { xml, request, input } = await answerWith(shape)
    const view = inspectResponse(
      new TextEncoder().encode(xml),
      { ...request, idpEntityId: provider.entityId, mayBeEncrypted: false, attributeMapping: {} },
      request.now,
    )
    expect(view).toMatchObject({ outcome: 'identity', identity: { email: 'birna@acme.test' } })
    const profile = await gateway.call('checkResponse', input)
    const mismatch = view.outcome === 'identity' ? compareIdentities(view.identity, profile, clientId) : view
    expect(mismatch).toBeNull()
    expect(compareIdentities({ ...view, nameId: 'owner' } as never, profile, clientId)).toMatchObject({
      reason: 'identity_mismatch',
    })
  })
})

describe('what the pre-check leaves to the library is refused by it', () => {
  it('A02 signed by another key', async () => {
    const foreign = makeIdentityProvider('foreign')
    const { request, input } = await answerWith({})
    const xml = foreign.respond(request, {
      responseIssuer: provider.entityId,
      assertionIssuer: provider.entityId,
    })
    const forged = { ...input, responseBase64: Buffer.from(xml).toString('base64') }
    await expect(gateway.call('checkResponse', forged)).rejects.toThrow(LibraryRefusal)
  })

  it('A03 value changed after signing', async () => {
    const { input } = await answerWith({}, (xml) => xml.replace('birna@acme.test', 'owner@acme.test'))
    await expect(gateway.call('checkResponse', input)).rejects.toThrow(/signature/i)
  })

  it('A44 the same response posted twice', async () => {
    const { input } = await answerWith({})
    await gateway.call('checkResponse', input)
    await expect(gateway.call('checkResponse', input)).rejects.toThrow('Unable to validate state')
  })

  it('A45 re-posted without RelayState', async () => {
    const { input } = await answerWith({})
    await expect(gateway.call('checkResponse', { ...input, relayState: '' })).rejects.toThrow(
      'flow has been disabled',
    )
  })

  it('A47 a hint that names the provider of another company, which leads nobody there', async () => {
    const other = makeIdentityProvider('of-another-company')
    const reading = readMetadata(other.metadata(), systemClock.now())
    if (reading.outcome !== 'metadata') throw new Error('The provider of this test is broken')
    const theirs = await gateway.call('addConnection', {
      companyId: randomUUID(),
      connectionId: randomUUID(),
      label: 'Another company',
      metadataXml: writeMetadata(reading.metadata),
      entityId: `${entityId}-other`,
      acsUrl: `${acsUrl}-other`,
    })
    const hint = { idp_hint: theirs.clientId, tenant: 'x', product: 'x', resource: theirs.clientId }
    const asked = {
      ...{ clientId, state: randomUUID(), codeChallenge: 'c'.repeat(43), asksAgain: false },
      ...hint,
    }
    const begun = await gateway.call('beginSignIn', asked)
    expect('redirectUrl' in begun && begun.redirectUrl.startsWith(provider.ssoUrl)).toBe(true)
  })

  it('A48 a code exchanged twice: it is spent inside the call that made it, and never handed out', async () => {
    const { input } = await answerWith({})
    const profile = await gateway.call('checkResponse', input)
    expect(Object.keys(profile).sort()).toEqual(['claims', 'clientId', 'email', 'nameId'])
    expect(JSON.stringify(profile)).not.toMatch(/"code"|access_token/)
    await expect(gateway.call('checkResponse', input)).rejects.toThrow(LibraryRefusal)
  })

  it('A48 a code verifier of another attempt', async () => {
    const { input } = await answerWith({})
    const codeVerifier = randomBytes(32).toString('base64url')
    await expect(gateway.call('checkResponse', { ...input, codeVerifier })).rejects.toThrow(LibraryRefusal)
  })
})

describe('when the SAML process dies', () => {
  it('calls under way fail at once and the next one finds a new process', async () => {
    const { input } = await answerWith({})
    const before = gateway.processId() ?? 0
    expect(before).toBeGreaterThan(0)
    const lost = expect(gateway.call('checkResponse', input)).rejects.toThrow(GatewayUnavailable)
    process.kill(before, 'SIGKILL')
    await lost
    expect((await begin()).requestId).toMatch(/^_/)
    expect(gateway.processId()).not.toBe(before)
  })

  it('whose processes work waits no longer before the third than before the first', async () => {
    const { log, pauses } = notingPauses()
    const killed = openGateway(encryptionKey, log)
    for (let death = 0; death < 3; death += 1) {
      await killed.call('signText', { text: 'It works' })
      const gone = killed.processId() ?? 0
      process.kill(gone, 'SIGKILL')
      await expect.poll(() => pauses.length).toBe(death + 1)
    }
    await killed.close()
    expect(pauses).toEqual([100, 100, 100])
  }, 60_000)

  it('waits longer each time for a process that ends before it did any work', async () => {
    const { log, pauses } = notingPauses()
    const lost = openGateway(new Secret(randomBytes(32).toString('base64')), log)
    for (let start = 0; start < 3; start += 1) await lost.ready().catch(() => {})
    await expect.poll(() => pauses.length).toBeGreaterThanOrEqual(3)
    await lost.close()
    expect(pauses.slice(0, 3)).toEqual([100, 200, 400])
  }, 60_000)

  it('a document that ends the library ends only that process', async () => {
    const { input } = await answerWith({}, (xml) => xml.replace('birna@acme.test', 'birna&@acme.test'))
    await expect(gateway.call('checkResponse', input)).rejects.toThrow()
    expect((await begin()).requestId).toMatch(/^_/)
  })

  it('an unreachable database is an unavailable gateway, not a hanging one', async () => {
    const lost = openSamlGateway({
      databaseUrl: 'postgres://kara_sso:x@127.0.0.1:1/none',
      encryptionKey,
      externalUrl: 'http://app.localhost',
      log: silentLog,
      openMsMax: 3_000,
    })
    await expect(lost.ready()).rejects.toThrow(GatewayUnavailable)
    await lost.close()
  })
})
