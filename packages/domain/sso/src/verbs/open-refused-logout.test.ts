import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { findRefusedLogout } from '../reads/find-refused-logout.ts'
import { listRefusedLogouts } from '../reads/list-refused-logouts.ts'
import {
  companyCtx,
  logoutQuery,
  type MadeConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  supportCtx,
} from '../testing.ts'
import { openRefusedLogout } from './open-refused-logout.ts'
import { receiveLogout } from './receive-logout.ts'

const reason = 'Ticket 12: whose session stays open?'
const nameId = 'hallur-the-person'

describe('a refused message about signing out', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  let others: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
    others = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  async function refused() {
    const ctx = openGateCtx(db)
    const { id: connectionId, logoutUrl } = made.connection
    const shape = { nameId, signer: others.provider }
    const query = logoutQuery(made.provider, { logoutUrl, now: ctx.clock.now() }, shape)
    await receiveLogout(ctx, { connectionId, query }, sso)
    const [newest] = await listRefusedLogouts(supportCtx(db))
    if (!newest) throw new Error('Nothing was kept')
    return newest
  }

  it('tells support the reason at once, and whom it names only for another reason, which stays on record', async () => {
    const listed = await refused()
    expect(listed).toMatchObject({ way: 'address', reason: 'signature_invalid', label: 'Work login' })
    const { reference } = listed
    const hidden = await findRefusedLogout(supportCtx(db), { reference }, sso)
    expect(hidden?.message.lines.map(({ name }) => name)).toContain('NameID')
    expect(JSON.stringify(hidden)).not.toContain(nameId)
    const shown = await openRefusedLogout(supportCtx(db), { reference, reason }, sso)
    expect(JSON.stringify(shown.message)).toContain(nameId)
    expect((await audited(db, 'sso_logout.opened')).at(-1)).toMatchObject({ detail: { reason } })
  })

  it('shows nobody without a reason, and nothing that is not kept', async () => {
    const { reference } = await refused()
    await expect(openRefusedLogout(supportCtx(db), { reference, reason: ' ' }, sso)).rejects.toThrow()
    const missing = { reference: 'river-candle-otter-284', reason }
    await expect(openRefusedLogout(supportCtx(db), missing, sso)).rejects.toMatchObject({
      code: 'sso.refused_logout_missing',
    })
    expect(await findRefusedLogout(supportCtx(db), missing, sso)).toBeNull()
    const later = supportCtx(db)
    later.clock.advance({ hours: 24 * 8 })
    expect(await findRefusedLogout(later, { reference }, sso)).toBeNull()
    expect(await listRefusedLogouts(later)).toEqual([])
  })

  it('is for support only: neither a company nor the gate reads it', async () => {
    const { reference } = await refused()
    for (const ctx of [companyCtx(db, made.company), companyCtx(db, others.company), openGateCtx(db)]) {
      const denied = { code: 'sso.not_allowed' }
      await expect(listRefusedLogouts(ctx)).rejects.toMatchObject(denied)
      await expect(findRefusedLogout(ctx, { reference }, sso)).rejects.toMatchObject(denied)
      await expect(openRefusedLogout(ctx, { reference, reason }, sso)).rejects.toMatchObject(denied)
    }
  })

  it('lies sealed in its table, and its audit names nobody', async () => {
    const { reference } = await refused()
    const [row] =
      await db.witness`select message_sealed from app.sso_refused_logout where reference = ${reference}`
    expect(Buffer.from(row?.message_sealed as Uint8Array).toString('latin1')).not.toContain(nameId)
    expect(JSON.stringify(await audited(db, 'sso_logout.refused'))).not.toContain(nameId)
  })

  it('can be opened again: each time is on record', async () => {
    const { reference } = await refused()
    const before = (await audited(db, 'sso_logout.opened')).length
    for (const _time of [1, 2]) await openRefusedLogout(supportCtx(db), { reference, reason }, sso)
    expect((await audited(db, 'sso_logout.opened')).length).toBe(before + 2)
  })
})
