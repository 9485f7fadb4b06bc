import { checkCodeOf } from '@kara/issuing'
import { savePayee } from '@kara/payments'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { checkStatement } from '../reads/check-statement.ts'
import { listStatements } from '../reads/list-statements.ts'
import { drain, makeSponsored, nameOf, testKeys } from '../testing.ts'
import { issueStatements } from './issue-statements.ts'
import { recordEarning } from './record-earning.ts'

describe('the statements of a month', () => {
  const db = openTestDatabase({ connectionsMax: 10 })

  async function earned() {
    const first = await makeSponsored(db)
    const second = await makeSponsored(db, first.hub, '2026-11-23T12:00:00Z')
    await first.complete()
    await second.complete()
    await first.drain()
    const { professional, hub } = first
    const { professionalId } = hub
    const job = testCtx({ database: db.database, scope: { role: 'worker', professionalId } })
    job.clock.travelTo('2026-12-01T05:00:00Z')
    return { professional, hub, job, professionalId }
  }

  /** One more is earned after the month is over, before its statements are written. */
  async function earnInTheNight(hub: Awaited<ReturnType<typeof earned>>['hub']) {
    const late = await makeSponsored(db, hub, '2026-11-23T14:00:00Z')
    for (const { clock } of [late.professional, late.job]) clock.travelTo('2026-12-01T02:00:00Z')
    await late.complete()
    await recordEarning(late.job, late.sessionId)
  }

  it('stand for each payer, with counts and amounts and no client', async () => {
    const { professional, hub, job, professionalId } = await earned()
    expect((await listStatements(professional)).earnedSince).toMatchObject([
      { isByClients: false, sessions: 2, total: { amountMinor: 39_000, currency: 'ISK' } },
    ])
    await db.witness`insert into app.earning (id, professional_id, about, outcome, service_name, minutes, session_at,
        share_hundredths, amount_minor, tax_minor, currency, earned_at)
      values (gen_random_uuid(), ${professionalId}, ${`bill:${crypto.randomUUID()}`}, 'completed', '{"en": "Talk"}',
        50, '2026-11-10T10:00:00Z', 10000, 12000, 0, 'ISK', '2026-11-10T11:00:00Z')`
    expect(await issueStatements(job, testKeys)).toBe(2)
    const { statements, earnedSince } = await listStatements(professional)
    expect(earnedSince).toEqual([])
    expect(
      statements.map((one) => [one.payerName, one.month, one.sessions, one.total.amountMinor]).sort(),
    ).toEqual(
      [
        [await nameOf(db, hub.companyId), '2026-11-01', 2, 39_000],
        [null, '2026-11-01', 1, 12_000],
      ].sort(),
    )
    expect(statements.map(({ number }) => number.slice(-5)).sort()).toEqual(['00001', '00002'])
    expect((await audited(db, 'pay_statement.issued')).length).toBeGreaterThanOrEqual(2)
    const said = (await announced(db, 'pay_statement.issued')).filter(
      ({ payload }) => payload.professionalId === professionalId,
    )
    expect(said).toHaveLength(2)
  })

  it('name their professional as clients know them, until they say as whom they are paid', async () => {
    const named = async (
      say?: (ctx: Awaited<ReturnType<typeof earned>>['professional']) => Promise<void>,
    ) => {
      const { professional, job, professionalId } = await earned()
      await say?.(professional)
      await issueStatements(job, testKeys)
      const [row] = await db.witness`select s.facts -> 'payee' ->> 'name' as name, p.display_name as known
        from app.pay_statement s join app.professional p on p.id = s.professional_id
        where p.id = ${professionalId}`
      return row
    }
    const { name, known } = (await named()) ?? {}
    expect(name).toBe(known)
    expect(name).not.toBe('')
    const said = await named((ctx) => savePayee(ctx, { legalName: 'Stofan ehf.', charging: 'automatic' }))
    expect(said?.name).toBe('Stofan ehf.')
  })

  it('are written once, when two run at once and when the night repeats', async () => {
    const { professional, job } = await earned()
    const counts = await Promise.all([issueStatements(job, testKeys), issueStatements(job, testKeys)])
    expect(counts.sort()).toEqual([0, 1])
    expect(await issueStatements(job, testKeys)).toBe(0)
    expect((await listStatements(professional)).statements).toHaveLength(1)
  })

  it('are written by themselves in the first night of the next month', async () => {
    const { professional, job } = await earned()
    await drain(db, job.clock)
    expect((await listStatements(professional)).statements).toHaveLength(1)
  })

  it('are put off by nothing that is earned before they are written', async () => {
    const { professional, hub, job } = await earned()
    await earnInTheNight(hub)
    await drain(db, job.clock)
    const { statements, earnedSince } = await listStatements(professional)
    expect(statements.map(({ month, sessions }) => [month, sessions])).toEqual([['2026-11-01', 2]])
    expect(earnedSince).toMatchObject([{ sessions: 1 }])
  })

  it('are written by the job and by hand at once, whoever is first, while more is earned', async () => {
    const { professional, hub, job } = await earned()
    await earnInTheNight(hub)
    await Promise.all([drain(db, job.clock), issueStatements(job, testKeys)])
    const { statements, earnedSince } = await listStatements(professional)
    expect(statements.map(({ month }) => month)).toEqual(['2026-11-01'])
    expect(earnedSince).toMatchObject([{ sessions: 1 }])
  })

  it('leave to the next month what comes to light of one that has its own', async () => {
    const { professional, job, professionalId } = await earned()
    expect(await issueStatements(job, testKeys)).toBe(1)
    await db.witness`insert into app.earning (id, professional_id, company_id, about, outcome, service_name, minutes,
        session_at, share_hundredths, amount_minor, tax_minor, currency, earned_at)
      select gen_random_uuid(), professional_id, company_id, 'late:' || about, outcome, service_name, minutes,
        session_at, share_hundredths, amount_minor, 0, currency, earned_at
      from app.earning where professional_id = ${professionalId} limit 1`
    expect(await issueStatements(job, testKeys)).toBe(0)
    job.clock.travelTo('2027-01-01T05:00:00Z')
    expect(await issueStatements(job, testKeys)).toBe(1)
    expect((await listStatements(professional)).statements.map(({ month }) => month).sort()).toEqual([
      '2026-11-01',
      '2026-12-01',
    ])
  })

  it('wait while more was taken back than earned, and then count both', async () => {
    const { professional, job, professionalId } = await earned()
    await db.witness`insert into app.earning (id, professional_id, company_id, about, outcome, service_name, minutes,
        session_at, share_hundredths, amount_minor, tax_minor, currency, earned_at)
      select gen_random_uuid(), professional_id, company_id, 'reversal:' || about, 'reversed', service_name, minutes,
        session_at, share_hundredths, -amount_minor, 0, currency, earned_at
      from app.earning where professional_id = ${professionalId}`
    expect(await issueStatements(job, testKeys)).toBe(0)
    expect((await listStatements(professional)).earnedSince).toMatchObject([{ total: { amountMinor: 0 } }])
  })

  it('are genuine until a figure is changed, and another’s are not seen', async () => {
    const { professional, job, professionalId } = await earned()
    await issueStatements(job, testKeys)
    const stranger = await earned()
    expect((await listStatements(stranger.professional)).statements).toEqual([])
    await expect(issueStatements(professional, testKeys)).rejects.toMatchObject({
      code: 'payouts.not_allowed',
    })
    const [row] = await db.witness`select id from app.pay_statement where professional_id = ${professionalId}`
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    const code = checkCodeOf(testKeys, row?.id)
    expect(await checkStatement(visitor, testKeys, code.toLowerCase())).toMatchObject({
      month: '2026-11-01',
      total: { amountMinor: 39_000 },
    })
    expect(await checkStatement(visitor, testKeys, 'AAAA-AAAA-AAAA-AAAA')).toBeNull()
    await db.witness.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`update app.pay_statement set facts = jsonb_set(facts, '{total,amountMinor}', '1') where id = ${row?.id}`
    })
    expect(await checkStatement(visitor, testKeys, code)).toBeNull()
  })
})
