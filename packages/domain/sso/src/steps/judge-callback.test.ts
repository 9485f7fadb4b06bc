import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import {
  goodPerson,
  startOpenIdProvider,
  type TestOpenIdProvider,
} from '../rules/hostile/test-openid-provider.ts'
import {
  beginSignIn,
  companyCtx,
  gateCtx,
  type MadeOpenIdConnection,
  makeOpenIdConnection,
  openTestSso,
} from '../testing.ts'
import { judgeCallback } from './judge-callback.ts'

describe('judging an answer over OpenID Connect', () => {
  const db = openTestDatabase()
  let sso: Sso
  let provider: TestOpenIdProvider
  let made: MadeOpenIdConnection
  beforeAll(async () => {
    provider = await startOpenIdProvider()
    sso = openTestSso(db, { insideOrigins: [provider.origin] })
    made = await makeOpenIdConnection(db, sso, provider, { domain: 'acme.test' })
  })
  afterAll(async () => {
    await sso.close()
    await provider.close()
  })

  async function arrive(changes: object = {}) {
    const ctx = gateCtx(db, made.company)
    const started = await beginSignIn(ctx, made, sso)
    const [row] = await db.witness`select c.idp_metadata, c.library_client_id, a.request_id
      from app.sso_connection c join app.sso_attempt a on a.connection_id = c.id where a.id = ${started.attemptId}`
    const connection = {
      ...made.connection,
      idpMetadata: row?.idp_metadata,
      libraryClientId: row?.library_client_id,
    }
    const attempt = { id: started.attemptId, companyId: made.company.companyId, requestId: row?.request_id }
    const answer = provider.answer(started.redirectUrl)
    const parameters = { error: '', errorDescription: '', ...answer, ...changes }
    return { ctx, arrived: { connection, attempt, parameters } as never, id: started.attemptId }
  }

  it('believes what our question, the verified token and the company’s domain agree on', async () => {
    const { ctx, arrived, id } = await arrive()
    expect(await judgeCallback(ctx, arrived, sso)).toMatchObject({
      outcome: 'identity',
      identity: {
        nameId: goodPerson.sub,
        email: goodPerson.email,
        firstName: 'Birna',
        signedParts: ['id_token'],
      },
    })
    expect((await audited(db, 'sso_attempt.verified')).at(-1)).toMatchObject({ objectId: id })
  })

  it('exchanges nothing for an answer of somebody else', async () => {
    const { ctx, arrived } = await arrive({ iss: 'https://idp.other.example' })
    expect(await judgeCallback(ctx, arrived, sso)).toMatchObject({
      at: 'checked',
      refusal: { reason: 'issuer_unknown', received: 'https://idp.other.example' },
    })
  })

  it('is for the gate only', async () => {
    const { arrived } = await arrive()
    await expect(judgeCallback(companyCtx(db, made.company), arrived, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
