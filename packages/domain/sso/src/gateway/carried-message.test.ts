import { travelClock } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCarriedMessage } from '../reads/find-carried-message.ts'
import {
  beginSignIn,
  companyCtx,
  gateCtx,
  makeConnection,
  openGateCtx,
  openTestSso,
  testHubHost,
} from '../testing.ts'
import { connectSso } from '../verbs/connect-sso.ts'
import { receiveAssertion } from '../verbs/receive-assertion.ts'
import { carriedAddress } from './carried-message.ts'
import type { Sso } from './open-sso.ts'

const message = { url: 'https://idp.test/sso', fields: { SAMLRequest: 'PHg+', RelayState: 'r-1' } }
const tokenOf = (address: string) => new URL(address).searchParams.get('m') ?? ''

describe('a provider that takes our question by a form only', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())
  const find = (token: string, by = sso) => findCarriedMessage(openGateCtx(db), { message: token }, by)

  it('gets it from a page of ours, and its answer signs the person in', async () => {
    const made = await makeConnection(db, sso)
    const metadataXml = made.provider.metadata({ bindings: ['HTTP-POST'] })
    await connectSso(companyCtx(db, made.company), { label: 'Work login', metadataXml }, sso)
    await db.witness`update app.sso_connection set state = 'optional', tested_at = state_changed_at
      where id = ${made.connection.id}`
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    expect(started.redirectUrl.startsWith('http://app.localhost/sso/carry?m=')).toBe(true)
    const carried = await find(tokenOf(started.redirectUrl))
    expect(carried?.url).toBe(made.provider.ssoUrl)
    const xml = Buffer.from(carried?.fields.SAMLRequest ?? '', 'base64').toString()
    expect(xml).toContain(made.connection.entityId)
    const requestId = / ID="([^"]+)"/.exec(xml)?.[1] ?? ''
    const ctx = openGateCtx(db)
    const { entityId: spEntityId, acsUrl } = made.connection
    const answer = made.provider.respond(
      { requestId, spEntityId, acsUrl, now: ctx.clock.now() },
      { attributes: [['email', `birna@${made.domain}`]] },
    )
    const received = await receiveAssertion(
      ctx,
      {
        connectionId: made.connection.id,
        samlResponse: Buffer.from(answer).toString('base64'),
        relayState: carried?.fields.RelayState ?? '',
      },
      sso,
    )
    expect(received).toMatchObject({ outcome: 'handed_off', host: testHubHost })
  })

  it('gets nothing from an address that was not sealed by us, was changed, or is too old', async () => {
    const address = carriedAddress(sso, message)
    expect(await find(tokenOf(address))).toEqual(message)
    const token = tokenOf(address)
    const bent = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`
    for (const other of ['', 'x', bent, Buffer.from(JSON.stringify(message)).toString('base64url')]) {
      expect(await find(other)).toBeNull()
    }
    const later = travelClock(sso.worldClock.now().add({ minutes: 11 }).toString())
    expect(await find(token, { ...sso, worldClock: later })).toBeNull()
  })

  it('is told at the gate only', async () => {
    const made = await makeConnection(db, sso)
    const asked = findCarriedMessage(companyCtx(db, made.company), { message: 'x' }, sso)
    await expect(asked).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
