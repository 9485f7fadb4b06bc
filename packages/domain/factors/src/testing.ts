import { spawn } from 'node:child_process'
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newToken } from '@kara/crypto'
import { startSession } from '@kara/identity'
import { makePerson, makeStaff } from '@kara/identity/testing'
import { type PersonId, Secret } from '@kara/kernel'
import { announced, type TestDatabase, testCtx } from '@kara/testing'
import type { PasskeySite } from './contracts.ts'
import {
  addPasskey,
  askRecovery,
  beginElectronicId,
  beginPasskey,
  completeRecovery,
  factorsKeys,
  finishElectronicId,
  openElectronicId,
  recoveryLinks,
} from './index.ts'

/** Keys of an installation that exists in tests only. */
export const testFactorsKeys = factorsKeys('a-secret-for-tests-only-0123456789abcdef')

const host = 'app.test'

/** Somebody who is signed in with a browser of their own, and what they do about passkeys there. */
export async function makeSignedIn(db: TestDatabase, options: Parameters<typeof makePerson>[1] = {}) {
  const { personId, email } = await makePerson(db, options)
  const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
  const arrive = async (device: string) => {
    const deviceToken = newToken()
    const { token } = await startSession(ctx, { personId, host, method: 'sso', device, deviceToken })
    return { token, host, device, deviceToken }
  }
  const asks = { ...(await arrive('Chrome')), label: 'My phone' }
  const add = async (key = makePasskey(), by = asks) => {
    const answer = key.make(await beginPasskey(ctx, by, testPasskeySite))
    return addPasskey(ctx, { ...by, answer }, testPasskeySite)
  }
  return { ctx, personId, email, arrive, asks, add }
}

/** Somebody whose only key is at home, signed in with a browser that has never seen it. */
export async function makeLostKey(db: TestDatabase, options: Parameters<typeof makePerson>[1] = {}) {
  const { ctx, personId, email, arrive, add } = await makeSignedIn(db, options)
  const key = makePasskey()
  await add(key)
  const again = async () => ({ ...(await arrive('Firefox')), words: 'Call 555 1234 again.' })
  const words = 'Call 555 1234 after four.'
  const stranded = { ...(await arrive('Firefox')), words, again }
  return { ctx, personId, email, key, stranded }
}

/** Somebody whose way back has been asked for, with two of support who may judge it. */
export async function makeRecovery(db: TestDatabase, kind: 'private' | 'work' = 'private') {
  const lost = await makeLostKey(db, { kind })
  const { id, reference } = await askRecovery(lost.ctx, lost.stranded)
  const [one, two] = [await makeSupport(db), await makeSupport(db)]
  /** How it ended, as it was announced. */
  const endsOf = async () =>
    (await announced(db, 'account_recovery.ended'))
      .filter((event) => event.personId === lost.personId)
      .map(({ payload }) => (payload as { outcome: string }).outcome)
  const complete = async () => completeRecovery(lost.ctx, await lost.stranded.again())
  return { ...lost, id, reference, one, two, links: recoveryLinks(testFactorsKeys, id), complete, endsOf }
}

/** One of the operator's support agents. */
export async function makeSupport(db: TestDatabase, known?: PersonId) {
  const personId = known ?? (await makePerson(db)).personId
  await makeStaff(db, personId)
  const actor = { kind: 'support', personId } as const
  return testCtx({ database: db.database, scope: { role: 'support', personId }, actor })
}

/** The electronic ID of a test: the sandbox in a process of its own, reached over the network. */
export async function openTestProvider() {
  const [port, stateDir] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'eid-'))])
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/sandbox/src/main.ts'], {
    cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
    env: { NODE_ENV: 'test', SANDBOX_PORT: String(port), SANDBOX_URL: url, SANDBOX_STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const redirectUrl = 'https://app.test/eid/return'
  return {
    url,
    adapter: (issuer = `${url}/eid`) =>
      openElectronicId({
        issuer,
        clientId: 'kara',
        clientSecret: new Secret('a-client-secret'),
        redirectUrl,
      }),
    /** What the provider's page does when somebody chooses a person there; returns where the browser is sent. */
    async choose(pageUrl: string, person: string, behaviour = 'normal'): Promise<URL> {
      const answer = await fetch(`${url}/eid/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url: pageUrl, person, behaviour }),
      })
      return new URL(((await answer.json()) as { location: string }).location)
    },
    async close() {
      child.kill()
      await rm(stateDir, { recursive: true, force: true })
    },
  }
}

export type TestProvider = Awaited<ReturnType<typeof openTestProvider>>

/** Somebody who is signed in, and their ways to the electronic ID and back. */
export async function makeTraveller(
  db: TestDatabase,
  provider: TestProvider,
  options: Parameters<typeof makePerson>[1] = {},
) {
  const { ctx, personId, asks, add } = await makeSignedIn(db, options)
  const { device, deviceToken } = asks
  const browserToken = newToken()
  let { token } = asks
  const begin = async (purpose: 'add' | 'confirm' | 'sign_in') => {
    const wish = { purpose, browserToken, returnPath: '/home', host, token }
    return (await beginElectronicId(ctx, wish, testFactorsKeys, provider.adapter())).redirectUrl
  }
  const outside = { electronicId: provider.adapter(), ssoRequiredFor: async (_domain: string) => false }
  const finish = async (back: URL, more: { browserToken?: string } = {}, elsewhere = outside) => {
    const said = Object.fromEntries(back.searchParams)
    const input = { state: '', ...said, browserToken, host, token, device, deviceToken, ...more }
    const done = await finishElectronicId(ctx, input, testFactorsKeys, elsewhere)
    if ('started' in done && done.started) token = done.started.token
    return done
  }
  const show = async (purpose: 'add' | 'confirm' | 'sign_in', as: string, behaviour?: string) =>
    finish(await provider.choose(await begin(purpose), as, behaviour))
  return { ctx, personId, begin, finish, outside, show, add, asks: () => ({ token, host }) }
}

/** Why a way to the electronic ID was refused, as its code without the module. */
export function refusalOf(done: Awaited<ReturnType<typeof finishElectronicId>>): string {
  return 'refusal' in done ? done.refusal.code.replace('factors.', '') : 'not refused'
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

export const testPasskeySite: PasskeySite = { id: 'app.test', origin: 'https://app.test', name: 'Kara' }

/** A passkey of software: it answers as an authenticator does, for tests without a browser. */
export function makePasskey(site: PasskeySite = testPasskeySite) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = (text: string) => Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(text, 'base64url')])
  // COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    point(x),
    Buffer.from([0x22]),
    point(y),
  ])
  let counter = 0
  const head = (flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([createHash('sha256').update(site.id).digest(), Buffer.from([flags]), count])
  }
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: site.origin, crossOrigin: false }))
  const named = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' }
  const extensions = { clientExtensionResults: {} }
  return {
    id: named.id,
    /** What a browser sends after making the key. */
    make({ challenge }: { challenge: string }) {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const authData = Buffer.concat([head(0x45), credential])
      const length = Buffer.from([0x59, authData.length >> 8, authData.length & 255])
      const attestationObject = Buffer.concat([
        // CBOR: {fmt: "none", attStmt: {}, authData: …}
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        length,
        authData,
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      }
      return { ...named, ...extensions, response }
    },
    /** What a browser sends after using the key. */
    answer({ challenge }: { challenge: string }, flags = 0x05) {
      const data = clientData('webauthn.get', challenge)
      const authData = head(flags)
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()])
      const signature = createSign('sha256').update(signed).sign(privateKey)
      const response = {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return { ...named, ...extensions, response }
    },
  }
}

/** Somebody whose electronic ID carries another name than the account, which support has to compare. */
export async function makeNameReview(db: TestDatabase) {
  const { ctx, personId } = await makeSignedIn(db, { displayName: 'Anna Jónsdóttir' })
  const reviewId = ctx.ids.next<'eid_name_review'>()
  const now = ctx.clock.now().toString()
  await db.witness`insert into app.person_eid (person_id, scheme, national_id_hash, national_id_sealed, name_at_proof,
      proved_at)
    values (${personId}, 'is', ${newToken()}, ${Buffer.from('sealed')}, 'Bjarni Ólafsson', ${now})`
  await db.witness`update app.person set protected_at = ${now} where id = ${personId}`
  await db.witness`insert into app.eid_name_review (id, person_id, asked_at)
    values (${reviewId}, ${personId}, ${now})`
  const [one, two] = [await makeSupport(db), await makeSupport(db)]
  return { ctx, personId, reviewId, one, two }
}
