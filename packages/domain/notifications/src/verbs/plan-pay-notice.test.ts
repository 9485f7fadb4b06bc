import { makeEarner } from '@kara/payouts/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planAccountNotice, planPayNotice } from './plan-pay-notice.ts'

describe('letters about what professionals are paid', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function earned() {
    const earner = await makeEarner(db)
    const transferId = await earner.earn(214_500)
    // Letters wait until people are awake.
    earner.clock.advance({ hours: 6 })
    const [row] = await db.witness`select statement_id from app.pay_transfer where id = ${transferId}`
    const about = { professionalId: earner.professionalId, statementId: row?.statement_id }
    const drain = () => drainNotices(db, office, earner.clock)
    const letters = async () => office.lettersTo(earner.email)
    const becomes = (state: string, failure: string | null) =>
      db.witness`update app.pay_transfer set state = ${state}, failure = ${failure} where id = ${transferId}`
    return { ...earner, transferId, about, drain, letters, becomes }
  }

  it('tell once of a new statement, and of what it waits for, without payer, client or field', async () => {
    const { drain, letters, about } = await earned()
    await drain()
    await drain()
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A new statement is ready')
    expect(letter?.text).toContain('November 2026')
    expect(letter?.text).toMatch(/214[.,]500/)
    expect(letter?.text).toContain('say once where your money goes')
    expect(letter?.text).toContain('http://app.localhost:3000/work/payments/account')
    expect(letter?.text).not.toContain(about.statementId)
    expect(`${letter?.text} ${letter?.html}`).not.toMatch(/Sólveig|psycholog|Talk/i)
  })

  it('say what to do about money that did not arrive, for each attempt and only while it is so', async () => {
    const { job, drain, letters, about, becomes } = await earned()
    await drain()
    await becomes('failed', 'bank_account')
    await planPayNotice(job, 'failed', { ...about, attempt: 1 })
    await drain()
    await planPayNotice(job, 'failed', { ...about, attempt: 1 })
    await drain()
    expect((await letters()).map(({ subject }) => subject)).toEqual([
      'A new statement is ready',
      'A payment did not arrive',
    ])
    expect((await letters()).at(-1)?.text).toContain('Name another account')
    await planPayNotice(job, 'failed', { ...about, attempt: 2 })
    await becomes('paid', null)
    await planPayNotice(job, 'paid', about)
    await drain()
    expect((await letters()).map(({ subject }) => subject).slice(2)).toEqual([
      'A payment has reached your bank',
    ])
  })

  it('say that something is missing, unless it was given meanwhile, or that the account was turned down', async () => {
    const { job, drain, letters, professionalId } = await earned()
    await drain()
    await db.witness`insert into app.payout_account (professional_id, account_ref, state, started_at)
      values (${professionalId}, ${`acct_${professionalId}`}, 'needs_more', now())`
    await planAccountNotice(job, { professionalId, at: '2026-12-01T10:00:00Z' })
    await drain()
    expect((await letters()).at(-1)?.subject).toBe('Something is missing before you can be paid')
    await planAccountNotice(job, { professionalId, at: '2026-12-02T10:00:00Z' })
    await db.witness`update app.payout_account set state = 'ready' where professional_id = ${professionalId}`
    await drain()
    expect(await letters()).toHaveLength(2)
    await planAccountNotice(job, { professionalId, at: '2026-12-03T10:00:00Z' })
    await db.witness`update app.payout_account set state = 'refused' where professional_id = ${professionalId}`
    await drain()
    expect((await letters()).at(-1)?.subject).toBe('The card processor cannot pay you')
  })

  it('are planned by jobs only', async () => {
    const { professional, professionalId, about } = await earned()
    const asJob = { code: 'notifications.only_as_job' }
    await expect(planPayNotice(professional, 'issued', about)).rejects.toMatchObject(asJob)
    const at = '2026-12-01T10:00:00Z'
    await expect(planAccountNotice(professional, { professionalId, at })).rejects.toMatchObject(asJob)
  })
})
