import { randomUUID } from 'node:crypto'
import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  findLiveConnection,
  findLiveConnectionOfEmail,
  isSsoRequiredFor,
  listLiveConnections,
} from '../reads/find-live-connection.ts'
import { listTestProofs } from '../reads/list-test-proofs.ts'
import { companyCtx, gateCtx, makeConnectionRow, makePassedTest, openGateCtx } from '../testing.ts'
import { activateConnection } from './activate-connection.ts'

describe('switching a connection', () => {
  const db = openTestDatabase()

  it('offers several side by side, the required one first, and takes the one that is chosen', async () => {
    const company = await makeCompany(db, { domain: 'several.test' })
    const [first, second, draft] = [
      await makeConnectionRow(db, company, { state: 'optional' }),
      await makeConnectionRow(db, company, { state: 'required' }),
      await makeConnectionRow(db, company, { state: 'tested' }),
    ]
    const gate = gateCtx(db, company)
    const live = await listLiveConnections(gate)
    expect(live.map(({ connectionId }) => connectionId)).toEqual([second, first])
    expect(await findLiveConnection(gate, first)).toMatchObject({ connectionId: first })
    expect(await findLiveConnection(gate, draft)).toBeNull()
    const other = gateCtx(db, await makeCompany(db))
    expect(await findLiveConnection(other, first)).toBeNull()
  })

  it('offers it beside the password, then requires it, and the sign-in pages follow', async () => {
    const company = await makeCompany(db, { domain: 'switch.test' })
    const connectionId = await makeConnectionRow(db, company, { state: 'tested' })
    const ctx = companyCtx(db, company)
    const gate = gateCtx(db, company)
    await makePassedTest(db, company, connectionId, { subject: 'a', testedBy: company.ownerId })
    await makePassedTest(db, company, connectionId, { subject: 'b' })
    expect(await findLiveConnection(gate)).toBeNull()
    await activateConnection(ctx, { connectionId, to: 'optional' })
    expect(await findLiveConnection(gate)).toMatchObject({ connectionId, isRequired: false })
    expect(await isSsoRequiredFor(openGateCtx(db), 'switch.test')).toBe(false)
    await activateConnection(ctx, { connectionId, to: 'required' })
    expect(await findLiveConnectionOfEmail(openGateCtx(db), 'anybody@switch.test')).toMatchObject({
      connectionId,
      companyId: company.companyId,
      isRequired: true,
    })
    expect(await isSsoRequiredFor(openGateCtx(db), 'switch.test')).toBe(true)
    expect(await isSsoRequiredFor(openGateCtx(db), 'nobody.test')).toBe(false)
  })

  it('is for those who manage the sign-in', async () => {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company, { state: 'tested' })
    const ctx = companyCtx(db, company)
    const reports = { ...ctx, actor: { ...ctx.actor, role: 'reports' } as typeof ctx.actor }
    await expect(activateConnection(reports, { connectionId, to: 'optional' })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('shows and switches nothing of another company', async () => {
    const connectionId = await makeConnectionRow(db, await makeCompany(db), { state: 'tested' })
    const ctx = companyCtx(db, await makeCompany(db))
    await expect(activateConnection(ctx, { connectionId, to: 'optional' })).rejects.toMatchObject({
      code: 'sso.connection_missing',
    })
  })

  it('switches nothing on that was never tested', async () => {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company, { state: 'draft' })
    await db.witness`update app.sso_connection set tested_at = null where id = ${connectionId}`
    const ctx = companyCtx(db, company)
    await expect(activateConnection(ctx, { connectionId, to: 'optional' })).rejects.toMatchObject({
      code: 'sso.not_tested',
    })
    await activateConnection(ctx, { connectionId, to: 'disabled' })
    await expect(activateConnection(ctx, { connectionId, to: 'optional' })).rejects.toMatchObject({
      code: 'sso.not_tested',
    })
  })

  it('goes to required by way of optional, and twice is once', async () => {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company, { state: 'tested' })
    const ctx = companyCtx(db, company)
    await expect(activateConnection(ctx, { connectionId, to: 'required' })).rejects.toMatchObject({
      code: 'sso.state_changed',
    })
    const optional = { connectionId, to: 'optional' as const }
    await activateConnection(ctx, optional)
    expect(await activateConnection(ctx, optional)).toMatchObject({ state: 'optional' })
    const events = await announced(db, 'sso_connection.state_changed')
    expect(events.filter(({ payload }) => payload.connectionId === connectionId)).toHaveLength(1)
  })

  it('is put in the place of another of the company for ninety days, and taken out of it', async () => {
    const company = await makeCompany(db)
    const [former, connectionId] = [
      await makeConnectionRow(db, company),
      await makeConnectionRow(db, company),
    ]
    const ctx = companyCtx(db, company)
    const put = (replaces: string) => activateConnection(ctx, { connectionId, to: 'optional', replaces })
    const until = ctx.clock
      .now()
      .add({ hours: 90 * 24 })
      .toString()
    expect(await put(former)).toMatchObject({
      state: 'optional',
      replaces: { connectionId: former, until },
    })
    expect((await activateConnection(ctx, { connectionId, to: 'optional' })).replaces).not.toBeNull()
    expect((await put('none')).replaces).toBeNull()
    expect((await put('none')).replaces).toBeNull()
    const foreign = await makeConnectionRow(db, await makeCompany(db))
    for (const other of [connectionId, foreign, randomUUID()]) {
      await expect(put(other)).rejects.toMatchObject({ code: 'sso.connection_missing' })
    }
    const recorded = await audited(db, 'sso_connection.put_in_place')
    expect(recorded.map(({ detail }) => detail.of)).toEqual([former, null])
  })

  describe('to required', () => {
    const setUp = async () => {
      const company = await makeCompany(db)
      const connectionId = await makeConnectionRow(db, company, { state: 'optional' })
      const ctx = companyCtx(db, company)
      const require = () => activateConnection(ctx, { connectionId, to: 'required' })
      const test = (subject: string, more: { testedBy?: string; startedAt?: string } = {}) =>
        makePassedTest(db, company, connectionId, { subject, ...more })
      const proof = async () => (await listTestProofs(ctx)).get(connectionId)
      return { company, connectionId, ctx, require, test, proof, mine: { testedBy: company.ownerId } }
    }
    const missing = { code: 'sso.testers_missing' }

    it('takes two different people, one of them tested by whoever requires it', async () => {
      const { require, test, proof, mine } = await setUp()
      expect(await proof()).toEqual({ people: 0, isOwnAmongThem: false, isEnough: false })
      await expect(require()).rejects.toMatchObject(missing)
      await test('anna', mine)
      await test('anna', mine)
      expect(await proof()).toEqual({ people: 1, isOwnAmongThem: true, isEnough: false })
      await expect(require()).rejects.toMatchObject(missing)
      await test('bjarni')
      expect(await proof()).toEqual({ people: 2, isOwnAmongThem: true, isEnough: true })
      expect(await require()).toMatchObject({ state: 'required' })
    })

    it('is not for somebody who never tested it, however many others did', async () => {
      const { require, test } = await setUp()
      await test('anna', { testedBy: randomUUID() })
      await test('bjarni')
      await expect(require()).rejects.toMatchObject(missing)
    })

    it('forgets tests after a day', async () => {
      const { require, test, mine } = await setUp()
      await test('anna', { ...mine, startedAt: '2026-11-19T08:59:59Z' })
      await test('bjarni')
      await expect(require()).rejects.toMatchObject(missing)
      await test('anna', { ...mine, startedAt: '2026-11-19T09:00:01Z' })
      expect(await require()).toMatchObject({ state: 'required' })
    })

    it('counts no test of what the provider said before, and none of another connection', async () => {
      const { require, test, mine, company, connectionId } = await setUp()
      await test('anna', { ...mine, startedAt: '2026-11-20T07:00:00Z' })
      await test('bjarni', { startedAt: '2026-11-20T08:30:00Z' })
      await db.witness`update app.sso_connection set facts_changed_at = '2026-11-20T08:00:00Z'
        where id = ${connectionId}`
      const other = await makeConnectionRow(db, company)
      await makePassedTest(db, company, other, { subject: 'anna', ...mine })
      await expect(require()).rejects.toMatchObject(missing)
    })

    it('keeps nothing of the kind about sign-ins that are no tests', async () => {
      const { company, connectionId } = await setUp()
      const id = randomUUID()
      const insert = db.witness`insert into app.sso_attempt (company_id, id, connection_id, reference, purpose,
          host, browser_hash, return_path, step, outcome, started_at, expires_at, subject_hash)
        values (${company.companyId}, ${id}, ${connectionId}, ${id}, 'sign_in', 'h', 'b', '/', 'completed',
          'succeeded', now(), now(), 'x')`
      await expect(insert).rejects.toThrow(/sso_attempt_only_tests_are_told_apart/)
    })
  })

  it('announces and records who switched it from what to what', async () => {
    const company = await makeCompany(db)
    const connectionId = await makeConnectionRow(db, company, { state: 'optional' })
    await activateConnection(companyCtx(db, company), { connectionId, to: 'disabled' })
    expect((await announced(db, 'sso_connection.state_changed')).at(-1)).toMatchObject({
      companyId: company.companyId,
      payload: { state: 'disabled' },
    })
    expect((await audited(db, 'sso_connection.switched')).at(-1)).toMatchObject({
      companyId: company.companyId,
      detail: { from: 'optional', to: 'disabled' },
    })
  })
})
