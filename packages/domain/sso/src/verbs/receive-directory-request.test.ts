import { startSession } from '@kara/identity'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConnectedDirectory } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { listDirectories } from '../reads/list-directories.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  type MadeConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { completeAttempt } from './complete-attempt.ts'
import { connectDirectory } from './connect-directory.ts'
import { endDirectory } from './end-directory.ts'
import { receiveAssertion } from './receive-assertion.ts'
import { receiveDirectoryRequest } from './receive-directory-request.ts'
import { renewDirectoryToken } from './renew-directory-token.ts'

type Stage = { made: MadeConnection; connected: ConnectedDirectory }

describe('a directory that tells who joins and leaves', () => {
  const db = openTestDatabase()
  let sso: Sso
  let stage: Stage
  beforeAll(async () => {
    sso = openTestSso(db)
    stage = await connected()
  })
  afterAll(() => sso.close())

  async function connected(): Promise<Stage> {
    const made = await makeConnection(db, sso)
    const ctx = companyCtx(db, made.company)
    return { made, connected: await connectDirectory(ctx, { label: 'Entra ID', kind: 'entra' }, sso) }
  }
  type Asked = { method?: string; path?: string; query?: Record<string, string>; body?: object }
  const ask = (
    { method = 'GET', path = '/Users', query = {}, body }: Asked,
    { directory, token }: ConnectedDirectory = stage.connected,
  ) =>
    receiveDirectoryRequest(
      openGateCtx(db),
      { directoryId: directory.id, token, method, path, query, body: body ? JSON.stringify(body) : '' },
      sso,
    )
  const emailOf = (name: string, { made }: Stage = stage) => `${name}@${made.domain}`
  const userNamed = (name: string) => ({ userName: emailOf(name), name: { givenName: name }, active: 'True' })
  async function joined(name: string): Promise<string> {
    const { status, body } = await ask({ method: 'POST', body: userNamed(name) })
    expect(status).toBe(201)
    return String((body as { id: string }).id)
  }
  const patch = (id: string, ...operations: object[]) =>
    ask({ method: 'PATCH', path: `/Users/${id}`, body: { Operations: operations } })
  const ends = { op: 'Replace', path: 'active', value: 'False' }
  const begins = { op: 'replace', value: { active: true } }

  async function signIn(name: string, nameId = name) {
    const { made } = stage
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const attributes: [string, string][] = [['email', emailOf(name)]]
    const received = await receiveAssertion(ctx, answerOf(ctx, made, started, { nameId, attributes }), sso)
    const handoffCode = received.outcome === 'handed_off' ? received.handoffCode : ''
    const visitor = { host: testHubHost, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
    return completeAttempt(openGateCtx(db), { handoffCode, ...visitor }, sso)
  }
  const stateOf = async (personId: string | null) =>
    (await db.witness`select state from app.employee where person_id = ${personId}`)[0]?.state
  async function sessionsOf(personId: string | null, companyId?: string) {
    const rows = await db.witness`select company_id from app.login_session where person_id = ${personId}`
    return rows.filter((row) => !companyId || row.company_id === companyId).length
  }

  it('is answered what directories ask before they trust us', async () => {
    expect(await ask({ path: '/ServiceProviderConfig' })).toMatchObject({
      status: 200,
      body: { patch: { supported: true } },
    })
    expect(await ask({ path: '/Groups' })).toMatchObject({ status: 200, body: { totalResults: 0 } })
    const filter = 'userName eq "nobody@nowhere.test"'
    expect(await ask({ query: { filter } })).toMatchObject({ status: 200, body: { totalResults: 0 } })
  })

  it('J13 J14 5.3 ends somebody by the text "False": employment, sessions and sign-in, at once', async () => {
    const id = await joined('leaver')
    const { personId } = await signIn('leaver')
    const { companyId } = stage.made.company
    const gate = gateCtx(db, stage.made.company)
    for (const company of [companyId, undefined]) {
      const session = {
        personId: String(personId),
        host: testHubHost,
        method: 'sso' as const,
        device: 'test',
      }
      await startSession(
        gate,
        company ? { ...session, companyId: company } : { ...session, method: 'password' },
      )
    }
    expect(await stateOf(personId)).toBe('active')

    expect(await patch(id, ends)).toMatchObject({ status: 200, body: { active: false } })
    expect(await stateOf(personId)).toBe('left')
    expect(await sessionsOf(personId, companyId)).toBe(0)
    expect(await sessionsOf(personId)).toBe(1)
    await expect(signIn('leaver')).rejects.toMatchObject({ code: 'sso.employment_ended' })
    await expect(signIn('leaver', 'another-subject')).rejects.toMatchObject({ code: 'sso.employment_ended' })

    await patch(id, begins)
    expect(await stateOf(personId)).toBe('active')
    expect((await signIn('leaver')).personId).toBe(personId)
  })

  it('shuts out who left before they ever signed in', async () => {
    await patch(await joined('never'), ends)
    await expect(signIn('never')).rejects.toMatchObject({ code: 'sso.employment_ended' })
  })

  it.each([0, 1, 2, 3])('leaves nobody employed whose first sign-in races their end (%i)', async (round) => {
    const id = await joined(`racer${round}`)
    const [ended, signedIn] = await Promise.allSettled([patch(id, ends), signIn(`racer${round}`)])
    expect(ended).toMatchObject({ status: 'fulfilled', value: { status: 200 } })
    const [row] = await db.witness`select e.state from app.employee e
      join app.person_email p on p.person_id = e.person_id where p.email = ${emailOf(`racer${round}`)}`
    expect(row?.state ?? 'never came').not.toBe('active')
    expect(['fulfilled', 'rejected']).toContain(signedIn.status)
  })

  it('ends who is deleted, and begins anew who is created again', async () => {
    const id = await joined('deleted')
    const { personId } = await signIn('deleted')
    expect((await ask({ method: 'DELETE', path: `/Users/${id}` })).status).toBe(200)
    expect(await stateOf(personId)).toBe('left')
    await joined('deleted')
    expect(await stateOf(personId)).toBe('active')
  })

  it('5.3 knows a person after their address changed, also to one that is not the company’s', async () => {
    const id = await joined('married')
    const { personId } = await signIn('married')
    await patch(id, { op: 'replace', path: 'userName', value: 'somebody@elsewhere.example' })
    expect(await stateOf(personId)).toBe('active')
    await patch(id, ends)
    expect(await stateOf(personId)).toBe('left')
  })

  it('finds who was renamed by the new name only, and takes whoever gets the old address for somebody else', async () => {
    const found = async (name: string) => {
      const { body } = await ask({ query: { filter: `userName eq "${emailOf(name)}"` } })
      return (body as { Resources: { id: string }[] }).Resources.map(({ id }) => id)
    }
    const id = await joined('before')
    const { personId } = await signIn('before')
    await patch(id, { op: 'replace', path: 'userName', value: emailOf('after') })
    expect(await found('after')).toEqual([id])
    expect(await found('before')).toEqual([])
    const successor = await joined('before')
    expect(successor).not.toBe(id)
    // A whole user again, as Okta and JumpCloud write it.
    const whole = { ...userNamed('later'), emails: [{ value: emailOf('later'), primary: true }] }
    await ask({ method: 'PUT', path: `/Users/${id}`, body: whole })
    expect(await found('later')).toEqual([id])
    expect(await found('after')).toEqual([])
    await patch(id, ends)
    expect(await stateOf(personId)).toBe('left')
  })

  it('keeps who is renamed where they are, and changes only what they are found by', async () => {
    const filed = () => db.witness`
      select s.key, s."createdAt", array_agg(i.key order by i.key) as names
      from sso.jackson_store s join sso.jackson_index i on i."storeKey" = s.key
      where s.namespace like ${`dsync:users:%:${stage.connected.directory.id}`} group by s.key, s."createdAt"`
    const id = await joined('maiden')
    const before = await filed()
    await patch(id, { op: 'replace', path: 'userName', value: emailOf('wed') })
    const after = await filed()
    const place = ({ key, createdAt }: { key?: string; createdAt?: unknown }) => ({ key, createdAt })
    expect(after.map(place)).toEqual(before.map(place))
    const all = (rows: typeof before) => rows.flatMap(({ names }) => names as string[])
    expect(all(after)).toHaveLength(all(before).length)
    expect(all(after).filter((name) => !all(before).includes(name))).toHaveLength(1)
  })

  it('finds by either name who is called otherwise in the directory than their address says', async () => {
    const user = { ...userNamed('upn'), emails: [{ value: emailOf('mail'), type: 'work', primary: true }] }
    const { body } = await ask({ method: 'POST', body: user })
    for (const filter of [
      `userName eq "${emailOf('upn')}"`,
      `emails[type eq "work"].value eq "${emailOf('mail')}"`,
    ]) {
      expect(await ask({ query: { filter } })).toMatchObject({
        body: { Resources: [{ id: (body as { id: string }).id }] },
      })
    }
    expect((await ask({ method: 'POST', body: user })).status).toBe(409)
  })

  it('touches nobody by an address of another company', async () => {
    const other = await connected()
    await joined('theirs')
    const { personId } = await signIn('theirs')
    const foreign = { userName: emailOf('theirs'), active: false }
    expect((await ask({ method: 'POST', body: foreign }, other.connected)).status).toBe(201)
    expect(await stateOf(personId)).toBe('active')
  })

  it('says the same again when a lost answer is asked for again', async () => {
    await joined('again')
    const { personId } = await signIn('again')
    await db.witness`delete from app.sso_directory_user`
    expect((await ask({ method: 'POST', body: userNamed('again') })).status).toBe(409)
    const rows = await db.witness`select person_id, is_active from app.sso_directory_user`
    expect(rows).toEqual([{ person_id: personId, is_active: true }])
  })

  it('counts all, not the page', async () => {
    const crowd = await connected()
    for (let index = 0; index < 7; index += 1) {
      await ask({ method: 'POST', body: { userName: emailOf(`p${index}`, crowd) } }, crowd.connected)
    }
    const page = await ask({ query: { startIndex: '1', count: '3' } }, crowd.connected)
    expect(page).toMatchObject({ body: { totalResults: 7, itemsPerPage: 3 } })
    expect(await listDirectories(companyCtx(db, crowd.made.company), sso)).toMatchObject([
      { activeCount: 7, endedCount: 0, heardAt: expect.any(String) },
    ])
  })

  it('keeps two directories apart that ask at once', async () => {
    const [one, two] = [await connected(), await connected()]
    const names = Array.from({ length: 6 }, (_, index) => `c${index}`)
    await Promise.all(
      [one, two].flatMap((of) =>
        names.map((name) => ask({ method: 'POST', body: { userName: emailOf(name, of) } }, of.connected)),
      ),
    )
    for (const of of [one, two]) {
      const { body } = await ask({}, of.connected)
      const { Resources } = body as { Resources: { userName: string }[] }
      expect(Resources.map(({ userName }) => userName).sort()).toEqual(names.map((name) => emailOf(name, of)))
    }
  })

  it('5.3 refuses a token of another directory, an old one, and none', async () => {
    const { directory, token } = stage.connected
    const other = await connected()
    for (const wrong of [other.connected.token, 'x'.repeat(43), '']) {
      expect(await ask({}, { directory, token: wrong })).toMatchObject({ status: 401 })
    }
    const ctx = companyCtx(db, other.made.company)
    const renewed = await renewDirectoryToken(ctx, { directoryId: other.connected.directory.id }, sso)
    expect(await ask({}, other.connected)).toMatchObject({ status: 401 })
    expect(await ask({}, renewed)).toMatchObject({ status: 200 })
    await endDirectory(ctx, { directoryId: renewed.directory.id })
    expect(await ask({}, renewed)).toMatchObject({ status: 401 })
    expect(await ask({}, { directory, token })).toMatchObject({ status: 200 })
  })

  it('is heard at the gate only, and recorded', async () => {
    const { directory, token } = stage.connected
    const input = { directoryId: directory.id, token, method: 'GET', path: '/Users', query: {}, body: '' }
    await expect(
      receiveDirectoryRequest(companyCtx(db, stage.made.company), input, sso),
    ).rejects.toMatchObject({ code: 'sso.not_allowed' })
    await joined('recorded')
    const entries = await audited(db, 'sso_directory.heard')
    expect(entries.at(-1)).toMatchObject({ objectId: directory.id, detail: { method: 'POST', status: 201 } })
    expect(JSON.stringify(entries)).not.toContain('recorded@')
  })
})
