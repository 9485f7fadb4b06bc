import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { companyCtx, gateCtx, makeAttemptRow } from '../testing.ts'
import { refuseAttempt } from './refuse-attempt.ts'

describe('ending an attempt with its reason', () => {
  const db = openTestDatabase()
  const refusal = {
    reason: 'audience',
    field: 'Audience',
    expected: 'https://a',
    received: 'https://b',
  } as const

  async function open() {
    const company = await makeCompany(db)
    const attemptId = await makeAttemptRow(db, company)
    return { company, attemptId }
  }
  const rowOf = async (id: string) => (await db.witness`select * from app.sso_attempt where id = ${id}`)[0]

  it('says what was expected, what came and who must act', async () => {
    const { company, attemptId } = await open()
    await refuseAttempt(gateCtx(db, company), { attemptId, at: 'checked', refusal })
    expect(await rowOf(attemptId)).toMatchObject({
      outcome: 'refused',
      code: 'audience',
      owner: 'company_it',
      step: 'sent',
      expected: { field: 'Audience', text: 'https://a' },
      received: { field: 'Audience', text: 'https://b' },
    })
  })

  it('happens at the company’s gate', async () => {
    const { company, attemptId } = await open()
    const refusing = refuseAttempt(companyCtx(db, company), { attemptId, at: 'checked', refusal })
    await expect(refusing).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })

  it('cannot end an attempt of another company', async () => {
    const { attemptId } = await open()
    const other = await makeCompany(db)
    await expect(refuseAttempt(gateCtx(db, other), { attemptId, at: 'checked', refusal })).rejects.toThrow()
    expect(await rowOf(attemptId)).toMatchObject({ outcome: 'open' })
  })

  it('keeps the first end and adds a later one to the steps', async () => {
    const { company, attemptId } = await open()
    const ctx = gateCtx(db, company)
    await refuseAttempt(ctx, { attemptId, at: 'checked', refusal })
    await refuseAttempt(ctx, { attemptId, at: 'verified', refusal: { ...refusal, reason: 'replay' } })
    expect(await rowOf(attemptId)).toMatchObject({ code: 'audience' })
    const steps = await db.witness`select step, detail from app.sso_attempt_step
      where attempt_id = ${attemptId} order by seq`
    expect(steps.map(({ step }) => step)).toEqual(['checked', 'verified'])
  })

  it('announces and records it once', async () => {
    const { company, attemptId } = await open()
    const ctx = gateCtx(db, company)
    await refuseAttempt(ctx, { attemptId, at: 'checked', refusal })
    await refuseAttempt(ctx, { attemptId, at: 'checked', refusal })
    const events = await announced(db, 'sso_attempt.refused')
    expect(events.filter(({ payload }) => payload.attemptId === attemptId)).toHaveLength(1)
    const entries = await audited(db, 'sso_attempt.refused')
    expect(entries.filter(({ objectId }) => objectId === attemptId)).toHaveLength(1)
  })
})
