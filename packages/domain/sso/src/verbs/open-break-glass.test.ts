import { addDomain, listAdmins } from '@kara/companies'
import { makeAdmin } from '@kara/companies/testing'
import { codeLettersTo, makePerson, testIdentityKeys } from '@kara/identity/testing'
import { inScope, timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listBreakGlass } from '../reads/list-break-glass.ts'
import { companyCtx, makeConnection, openGateCtx, openTestSso, testKeys } from '../testing.ts'
import { activateConnection } from './activate-connection.ts'
import { makeSetUpLink } from './make-set-up-link.ts'
import { openBreakGlass } from './open-break-glass.ts'
import { requestBreakGlass } from './request-break-glass.ts'

const password = 'a long way past the door'

describe('an owner’s way past a company’s sign-in that is out of order', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  async function shut(role: 'owner' | 'hr' = 'owner', state: 'required' | 'optional' = 'required') {
    const made = await makeConnection(db, sso, { state })
    const { companyId } = made.company
    const email = `owner@${made.domain}`
    const { personId } = await makePerson(db, { email, kind: 'work', password })
    await makeAdmin(db, companyId, { personId, role })
    const incidentId = timeOrderedIds.next()
    await db.witness`insert into app.sso_incident (company_id, id, connection_id, kind, opened_at, opened_by)
      values (${companyId}, ${incidentId}, ${made.connection.id}, 'provider', now(), ${personId})`
    const endIncident = () =>
      db.witness`update app.sso_incident set ended_at = now(), ended_by = ${personId} where id = ${incidentId}`
    const ctx = openGateCtx(db)
    const ask = (more: { email?: string; password?: string } = {}) =>
      requestBreakGlass(
        ctx,
        { email, password, clientAddress: '203.0.113.21', locale: 'en', ...more },
        testIdentityKeys,
      )
    const enter = async (codeId: string) => {
      const code = (await codeLettersTo(db, email)).at(-1)?.code ?? ''
      return openBreakGlass(ctx, { codeId, code }, testIdentityKeys)
    }
    return { ...made, companyId, personId, email, ctx, ask, enter, endIncident }
  }

  const refused = { code: 'sso.break_glass_refused' }

  it('opens by the password and a code, and the company reads who came in and until when', async () => {
    const { company, companyId, personId, ask, enter } = await shut()
    expect(await enter((await ask()).codeId)).toEqual({ personId, companyId })
    const [use] = await listBreakGlass(companyCtx(db, company))
    expect(use).toMatchObject({ personId })
    expect(Date.parse(use?.endsAt ?? '') - Date.parse(use?.openedAt ?? '')).toBe(12 * 3_600_000)
  })

  it('opens as well when every certificate has ended, without anybody’s announcement', async () => {
    const { ctx, ask, enter, endIncident } = await shut()
    await endIncident()
    await expect(ask()).rejects.toMatchObject(refused)
    ctx.clock.advance({ hours: 24 * 365 * 40 })
    const { codeId } = await ask()
    expect(await enter(codeId)).toBeTruthy()
  })

  it('gives one answer to a wrong password, an unknown address, other roles and a sign-in that works', async () => {
    const owner = await shut()
    await expect(owner.ask({ password: 'not this one at all' })).rejects.toMatchObject(refused)
    await expect(owner.ask({ email: `nobody@${owner.domain}` })).rejects.toMatchObject(refused)
    await expect((await shut('hr')).ask()).rejects.toMatchObject(refused)
    await expect((await shut('owner', 'optional')).ask()).rejects.toMatchObject(refused)
    await owner.endIncident()
    await expect(owner.ask()).rejects.toMatchObject(refused)
    expect(await codeLettersTo(db, owner.email)).toEqual([])
  })

  it('stays shut when the sign-in was put right between the password and the code', async () => {
    const { company, ask, enter, endIncident } = await shut()
    const { codeId } = await ask()
    await endIncident()
    await expect(enter(codeId)).rejects.toMatchObject(refused)
    expect(await listBreakGlass(companyCtx(db, company))).toEqual([])
  })

  it('opens once per code, whoever races, and no other company reads of it', async () => {
    const { company, ask, enter } = await shut()
    const { codeId } = await ask()
    const results = await Promise.allSettled([enter(codeId), enter(codeId)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listBreakGlass(companyCtx(db, company))).toHaveLength(1)
    const other = await shut()
    expect(await listBreakGlass(companyCtx(db, other.company))).toEqual([])
  })

  it('reaches the sign-in of its company and nothing else of it, whatever an owner can do otherwise', async () => {
    const { company, companyId, connection, personId } = await shut()
    const actor = { kind: 'past_sign_in', personId, companyId } as const
    const past = inScope(companyCtx(db, company), { role: 'company', companyId, personId }, actor)
    const off = { connectionId: connection.id, to: 'optional' } as const
    expect(await activateConnection(past, off)).toMatchObject({ state: 'optional' })
    const mayNot = [
      makeSetUpLink(past, { locale: 'en' }, testKeys),
      listAdmins(past),
      addDomain(past, { name: 'another.example' }),
    ]
    for (const { reason } of (await Promise.allSettled(mayNot)) as PromiseRejectedResult[])
      expect(reason).toMatchObject({ kind: 'not_allowed' })
    const next = await shut()
    const elsewhere = inScope(past, { role: 'company', companyId: next.companyId, personId })
    await expect(
      activateConnection(elsewhere, { ...off, connectionId: next.connection.id }),
    ).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('happens at the gate only', async () => {
    const { company, email } = await shut()
    const ctx = companyCtx(db, company)
    const notAllowed = { code: 'sso.not_allowed' }
    const wish = { email, password, clientAddress: '203.0.113.21', locale: 'en' as const }
    await expect(requestBreakGlass(ctx, wish, testIdentityKeys)).rejects.toMatchObject(notAllowed)
    const code = { codeId: timeOrderedIds.next(), code: '123456' }
    await expect(openBreakGlass(ctx, code, testIdentityKeys)).rejects.toMatchObject(notAllowed)
  })

  it('is announced to the company without a name, and recorded', async () => {
    const { companyId, connection, personId, ask, enter } = await shut()
    await enter((await ask()).codeId)
    const events = (await announced(db, 'break_glass.opened')).filter(
      (event) => event.companyId === companyId,
    )
    expect(events).toMatchObject([{ payload: { connectionId: connection.id } }])
    expect(JSON.stringify(events)).not.toContain(personId)
    const entries = (await audited(db)).filter(({ action }) => action.startsWith('break_glass.'))
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['break_glass.requested', 'break_glass.opened']),
    )
  })
})
