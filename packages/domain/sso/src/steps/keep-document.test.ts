import { makeCompany } from '@kara/companies/testing'
import { dueWork, openTestDatabase } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  makeConnection,
  makeRefusedAttempt,
  openGateCtx,
  openTestSso,
} from '../testing.ts'
import { receiveAssertion } from '../verbs/receive-assertion.ts'
import { keepDocument } from './keep-document.ts'

describe('keeping the answer of a refused attempt', () => {
  const db = openTestDatabase()
  const sso = openTestSso(db)
  afterAll(() => sso.close())
  const kept = (reference: string) => db.witness`select d.* from app.sso_document d
    join app.sso_attempt a on a.id = d.attempt_id where a.reference = ${reference}`

  it('keeps it once, and plans to forget it', async () => {
    const reference = await makeRefusedAttempt(db, await makeConnection(db, sso), sso)
    expect(await kept(reference)).toHaveLength(1)
    expect(await dueWork(db, 'sso_document.forget')).toHaveLength(1)
  })

  it('keeps nothing of who signs in', async () => {
    const made = await makeConnection(db, sso)
    const gate = gateCtx(db, made.company)
    const started = await beginSignIn(gate, made, sso)
    const received = await receiveAssertion(openGateCtx(db), answerOf(gate, made, started), sso)
    expect(received.outcome).toBe('handed_off')
    expect(await kept(started.reference)).toHaveLength(0)
  })

  it('is done at the gate of the company only', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    const answer = { attempt: {} as never, bytes: Buffer.from('<a/>'), keys: [] }
    await expect(keepDocument(ctx, answer, sso)).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
