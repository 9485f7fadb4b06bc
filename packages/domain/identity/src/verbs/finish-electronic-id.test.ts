import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newToken } from '@kara/crypto'
import { Secret } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openElectronicId } from '../gateway/electronic-id.ts'
import { findElectronicId } from '../reads/find-electronic-id.ts'
import { findProtection } from '../reads/find-protection.ts'
import { testIdentityKeys as keys, makePerson } from '../testing.ts'
import { beginElectronicId } from './begin-electronic-id.ts'
import { finishElectronicId } from './finish-electronic-id.ts'
import { removeElectronicId } from './remove-electronic-id.ts'
import { startSession } from './start-session.ts'

const host = 'app.test'
const redirectUrl = 'https://app.test/eid/return'
const sandboxMain = fileURLToPath(new URL('../../../../../apps/sandbox/src/main.ts', import.meta.url))

describe('the electronic ID', () => {
  const db = openTestDatabase()
  const outside: { url: string; process?: ChildProcess; folder?: string } = { url: '' }

  beforeAll(async () => {
    const port = await freePort()
    outside.url = `http://127.0.0.1:${port}`
    outside.folder = mkdtempSync(join(tmpdir(), 'eid-'))
    const env = { NODE_ENV: 'test', SANDBOX_PORT: String(port), SANDBOX_STATE_DIR: outside.folder }
    const settings = { ...env, SANDBOX_URL: outside.url, PATH: process.env.PATH }
    outside.process = spawn(process.execPath, ['--import', 'tsx', sandboxMain], {
      env: settings,
      stdio: 'ignore',
    })
    await vi.waitFor(() => fetch(`${outside.url}/health`), { timeout: 60_000 })
  }, 60_000)
  afterAll(() => {
    outside.process?.kill()
    rmSync(outside.folder ?? '', { recursive: true, force: true })
  })

  const adapter = (issuer = `${outside.url}/eid`) =>
    openElectronicId({ issuer, clientId: 'kara', clientSecret: new Secret('a-client-secret'), redirectUrl })

  type Purpose = 'add' | 'confirm' | 'sign_in'

  /** Somebody who is signed in, and the way to the electronic ID and back. */
  async function someone() {
    const { personId } = await makePerson(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const [browserToken, deviceToken] = [newToken(), newToken()]
    const begun = await startSession(ctx, { personId, host, method: 'sso', deviceToken })
    let { token } = begun
    const begin = async (purpose: Purpose) => {
      const wish = { purpose, browserToken, returnPath: '/home', host, token }
      return (await beginElectronicId(ctx, wish, keys, adapter())).redirectUrl
    }
    const finish = async (back: URL, more: { browserToken?: string } = {}) => {
      const said = Object.fromEntries(back.searchParams)
      const input = { state: '', ...said, browserToken, token, device: 'Chrome', deviceToken, ...more }
      const done = await finishElectronicId(ctx, input, keys, adapter())
      if ('started' in done && done.started) token = done.started.token
      return done
    }
    const show = async (purpose: Purpose, as: string, behaviour?: string) =>
      finish(await goThere(await begin(purpose), as, behaviour))
    return { ctx, personId, begin, finish, show, asks: () => ({ token, host }) }
  }

  /** What the provider's page does when somebody chooses a person there. */
  async function goThere(url: string, person: string, behaviour = 'normal'): Promise<URL> {
    const answer = await fetch(`${outside.url}/eid/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url, person, behaviour }),
    })
    const { location } = (await answer.json()) as { location: string }
    return new URL(location)
  }

  const refusalOf = (done: Awaited<ReturnType<Awaited<ReturnType<typeof someone>>['show']>>) =>
    'refusal' in done ? done.refusal.code.replace('identity.', '') : 'not refused'

  it('protects an account, keeps the number sealed and shows it to its owner alone', async () => {
    const { ctx, personId, show } = await someone()
    const done = await show('add', 'anna')
    expect(done).toMatchObject({ personId, returnPath: '/home', started: { session: { personId } } })
    expect(await findProtection(ctx, personId)).toMatchObject({ isProtected: true, hasElectronicId: true })
    expect(await findElectronicId(ctx, keys)).toMatchObject({
      nationalId: '1203857199',
      name: 'Anna Jónsdóttir',
    })
    const [row] = await db.witness`select * from app.person_eid where person_id = ${personId}`
    expect(JSON.stringify(row)).not.toContain('1203857199')
  })

  it('signs its owner in afterwards, and nobody else', async () => {
    const [one, two] = [await someone(), await someone()]
    await one.show('add', 'bjarni')
    expect(await two.show('sign_in', 'bjarni')).toMatchObject({ personId: one.personId, started: null })
    expect(refusalOf(await two.show('sign_in', 'katrin'))).toBe('eid_unknown')
  })

  it('opens what is private on a new device; another ID does not', async () => {
    const { ctx, personId, show } = await someone()
    await show('add', 'diana')
    const { token } = await startSession(ctx, { personId, host, method: 'sso', deviceToken: newToken() })
    expect(token).toBeTruthy()
    expect(await show('confirm', 'diana')).toMatchObject({ started: { session: { personId } } })
    expect(refusalOf(await show('confirm', 'gunnar'))).toBe('eid_other')
  })

  it('one national id opens one account: a second one is refused without saying whose it is', async () => {
    const [one, two] = [await someone(), await someone()]
    await one.show('add', 'olafur')
    const done = await two.show('add', 'olafur')
    expect(refusalOf(done)).toBe('eid_in_use')
    expect(JSON.stringify(done)).not.toContain(one.personId)
    const [three, four] = [await someone(), await someone()]
    const raced = await Promise.all([three.show('add', 'gunnar'), four.show('add', 'gunnar')])
    expect(raced.map(refusalOf).sort()).toEqual(['eid_in_use', 'not refused'])
  })

  it.each([
    ['delegated', 'normal', 'eid_delegated'],
    ['legal-entity', 'normal', 'eid_legal_entity'],
    ['low-assurance', 'normal', 'eid_low_assurance'],
    ['katrin', 'cancelled', 'eid_cancelled'],
    ['katrin', 'unavailable', 'eid_unavailable'],
    ['katrin', 'refused-client', 'eid_unavailable'],
    ['katrin', 'wrong-state', 'eid_over'],
    ['katrin', 'wrong-nonce', 'eid_invalid'],
    ['katrin', 'wrong-issuer', 'eid_invalid'],
    ['katrin', 'wrong-audience', 'eid_invalid'],
    ['katrin', 'expired-token', 'eid_invalid'],
    ['katrin', 'future-token', 'eid_invalid'],
    ['katrin', 'unknown-key', 'eid_invalid'],
    ['katrin', 'no-signature', 'eid_invalid'],
    ['katrin', 'symmetric-signature', 'eid_invalid'],
  ])('%s, %s: %s', async (person, behaviour, reason) => {
    const { ctx, personId, begin, finish } = await someone()
    const back = await goThere(await begin('add'), person, behaviour)
    const refused = await finish(back).then(refusalOf, (error) => error.code.replace('identity.', ''))
    expect(refused).toBe(reason)
    expect((await findProtection(ctx, personId)).isProtected).toBe(false)
  })

  it.each(['slow', 'key-rotated', 'no-userinfo', 'other-userinfo'])(
    'takes a good answer of a provider that is %s',
    async (behaviour) => {
      const { show } = await someone()
      expect(refusalOf(await show('confirm', 'katrin', behaviour))).toBe('eid_other')
    },
    30_000,
  )

  it('counts once, in the browser that asked, within half an hour', async () => {
    const { ctx, begin, finish } = await someone()
    const over = { code: 'identity.eid_over' }
    const back = await goThere(await begin('confirm'), 'katrin')
    await expect(finish(back, { browserToken: newToken() })).rejects.toMatchObject(over)
    const both = await Promise.allSettled([finish(back), finish(back)])
    expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const late = await goThere(await begin('confirm'), 'katrin')
    ctx.clock.advance({ minutes: 30 })
    await expect(finish(late)).rejects.toMatchObject(over)
  })

  it('does not begin with a provider that is not the pinned one, or not there', async () => {
    const { ctx } = await someone()
    const wish = { purpose: 'sign_in', browserToken: newToken(), returnPath: '/home', host } as const
    for (const issuer of ['http://127.0.0.1:1/eid', `${outside.url.replace('127.0.0.1', 'localhost')}/eid`]) {
      await expect(beginElectronicId(ctx, wish, keys, adapter(issuer))).rejects.toMatchObject({
        code: 'identity.eid_unavailable',
      })
    }
  })

  it('happens at the gate, and is added only by a session that is sure', async () => {
    const { ctx, begin, asks } = await someone()
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    await expect(removeElectronicId(visitor, asks())).rejects.toMatchObject({ code: 'identity.not_allowed' })
    ctx.clock.advance({ minutes: 10 })
    await expect(begin('add')).rejects.toMatchObject({ code: 'identity.sign_in_again' })
  })

  it('is taken off again, tells the person both times and leaves its entries', async () => {
    const { ctx, personId, show, asks } = await someone()
    await show('add', 'katrin')
    await removeElectronicId(ctx, asks())
    expect(await findElectronicId(ctx, keys)).toBeNull()
    for (const name of ['electronic_id.added', 'electronic_id.removed']) {
      const events = (await announced(db, name)).filter((event) => event.personId === personId)
      expect(events).toHaveLength(1)
      expect((await audited(db, name)).filter((entry) => entry.personId === personId)).toHaveLength(1)
    }
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
