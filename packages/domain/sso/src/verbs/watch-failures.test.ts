import { randomUUID } from 'node:crypto'
import { type MadeCompany, makeCompany } from '@kara/companies/testing'
import type { ConnectionId } from '@kara/kernel'
import type { DueHandler } from '@kara/outbox'
import { announced, audited, drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOpenAlert } from '../reads/find-open-alert.ts'
import { listConnectionHealth } from '../reads/list-connection-health.ts'
import { subscriptions } from '../subscriptions.ts'
import { companyCtx, jobCtx, makeConnectionRow, supportCtx } from '../testing.ts'
import { planConnectionWatch } from './plan-connection-watch.ts'
import { watchFailures } from './watch-failures.ts'

describe('sign-ins that fail more than is usual for a company', () => {
  const db = openTestDatabase()

  async function stage(state: 'optional' | 'disabled' = 'optional') {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company, { state })
    const ctx = jobCtx(db, company)
    const look = () => watchFailures(ctx, { connectionId })
    const tried = (outcome: string, minutesAgo: number, times: number) =>
      attempts(company, connectionId, {
        outcome,
        at: ctx.clock.now().subtract({ minutes: minutesAgo }),
        times,
      })
    const told = async () =>
      (await announced(db, 'sso_alert.opened')).filter(({ companyId }) => companyId === company.companyId)
    const rows = () =>
      db.witness`select failed, succeeded, usual_failed as usual, ended_at is null as open
        from app.sso_alert where connection_id = ${connectionId} order by opened_at`
    return { company, connectionId, ctx, look, tried, told, rows }
  }
  async function attempts(
    { companyId }: MadeCompany,
    connectionId: ConnectionId,
    { outcome, at, times }: { outcome: string; at: { toString(): string }; times: number },
  ) {
    for (const id of Array.from({ length: times }, () => randomUUID())) {
      await db.witness`insert into app.sso_attempt (company_id, id, connection_id, reference, purpose, host,
          browser_hash, return_path, step, outcome, started_at, expires_at)
        values (${companyId}, ${id}, ${connectionId}, ${id}, 'sign_in', 'acme.localhost', 'b', '/', 'sent',
          ${outcome}, ${at.toString()}, ${at.toString()}::timestamptz + interval '20 minutes')`
    }
  }

  it('are told to support once, with what is usual there', async () => {
    const { look, tried, told, rows, ctx, connectionId } = await stage()
    await tried('succeeded', 60 * 48, 9)
    await tried('refused', 60 * 48, 1)
    await tried('refused', 20, 3)
    await tried('succeeded', 20, 1)
    await look()
    await look()
    expect(await rows()).toMatchObject([{ failed: 3, succeeded: 1, usual: 1, open: true }])
    const [event, ...more] = await told()
    expect(more).toEqual([])
    expect(event).toMatchObject({ payload: { connectionId } })
    const alertId = event?.payload.alertId as never
    expect(await findOpenAlert(ctx, { alertId })).toMatchObject({ failed: 3, usualShare: 0.1 })
    expect(await audited(db, 'sso_alert.opened')).not.toEqual([])
  })

  it('have one winner when two workers look at once', async () => {
    const { look, tried, told, rows } = await stage()
    await tried('refused', 10, 5)
    await Promise.all([look(), look(), look()])
    expect(await told()).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
  })

  it.each([
    ['two failures are not many', [['refused', 5, 2]]],
    [
      'one in ten is little',
      [
        ['refused', 5, 3],
        ['succeeded', 5, 27],
      ],
    ],
    [
      'it is as usual there',
      [
        ['refused', 60 * 30, 4],
        ['succeeded', 60 * 30, 6],
        ['refused', 5, 4],
        ['succeeded', 5, 4],
      ],
    ],
    ['it was two hours ago', [['refused', 120, 9]]],
  ] as [string, [string, number, number][]][])('are not told where %s', async (_why, tries) => {
    const { look, tried, rows } = await stage()
    for (const [outcome, minutesAgo, times] of tries) await tried(outcome, minutesAgo, times)
    await look()
    expect(await rows()).toEqual([])
  })

  it('are seen although nobody comes back from the provider’s page to say so', async () => {
    const { company, connectionId, ctx, tried, rows } = await stage()
    const drain = () =>
      drainOutbox(db, {
        clock: ctx.clock,
        modules: [{ subscriptions, dueHandlers: looks }],
      })
    const looks: DueHandler[] = [
      {
        kind: 'sso_connection.failures',
        queue: 'connections',
        handle: (job) => watchFailures(job, { connectionId }),
      },
    ]
    await planConnectionWatch(jobCtx(db, company), { connectionId })
    await tried('open', 0, 4)
    ctx.clock.advance({ minutes: 11 })
    await drain()
    expect(await rows()).toEqual([])
    ctx.clock.advance({ minutes: 11 })
    await drain()
    expect(await rows()).toMatchObject([{ failed: 4, open: true }])
  })

  it('have ended when people come in again, not when nobody tries for a night', async () => {
    const { ctx, look, tried, told, rows } = await stage()
    await tried('refused', 5, 5)
    await look()
    ctx.clock.advance({ hours: 9 })
    await look()
    expect(await rows()).toMatchObject([{ open: true }])
    await tried('succeeded', 1, 3)
    await look()
    expect(await rows()).toMatchObject([{ open: false }])
    expect(await audited(db, 'sso_alert.ended')).not.toEqual([])
    await tried('refused', 0, 30)
    await look()
    expect(await rows()).toMatchObject([{ open: false }, { open: true }])
    expect(await told()).toHaveLength(2)
  })

  it('have ended as well after a day in which nobody failed, and once nobody signs in there', async () => {
    const quiet = await stage()
    await quiet.tried('refused', 5, 5)
    await quiet.look()
    quiet.ctx.clock.advance({ hours: 25 })
    await quiet.look()
    expect(await quiet.rows()).toMatchObject([{ open: false }])
    const off = await stage()
    await off.tried('refused', 5, 5)
    await off.look()
    await db.witness`update app.sso_connection set state = 'disabled' where id = ${off.connectionId}`
    await off.look()
    expect(await off.rows()).toMatchObject([{ open: false }])
  })

  it('stand on the board while they last', async () => {
    const { connectionId, ctx, look, tried } = await stage()
    await tried('refused', 5, 5)
    await look()
    const board = await listConnectionHealth(supportCtx(db))
    expect(board.find((row) => row.connectionId === connectionId)).toMatchObject({
      alertSince: ctx.clock.now().toString(),
    })
  })

  it('are looked for by jobs only, each for its company', async () => {
    const { company, connectionId, tried, rows } = await stage()
    await tried('refused', 5, 5)
    await watchFailures(jobCtx(db, await makeCompany(db)), { connectionId })
    expect(await rows()).toEqual([])
    const notAllowed = { code: 'sso.not_allowed' }
    await expect(watchFailures(companyCtx(db, company), { connectionId })).rejects.toMatchObject(notAllowed)
    const alertId = randomUUID() as never
    await expect(findOpenAlert(companyCtx(db, company), { alertId })).rejects.toMatchObject(notAllowed)
  })
})
