import { startSession } from '@kara/identity'
import { codeLettersTo, testIdentityKeys } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findElectronicId } from '../reads/find-electronic-id.ts'
import { getEidMove } from '../reads/get-eid-move.ts'
import { getFactors } from '../reads/get-factors.ts'
import { testFactorsKeys as keys, makeTraveller, openTestProvider, type TestProvider } from '../testing.ts'
import { moveElectronicId } from './move-electronic-id.ts'
import { sendEidMoveCode } from './send-eid-move-code.ts'

const clientAddress = '203.0.113.11'
const outside = { ssoRequiredFor: async (_domain: string) => false }

describe('moving an electronic ID between two accounts of one person', () => {
  const db = openTestDatabase()
  let provider: TestProvider
  beforeAll(async () => {
    provider = await openTestProvider()
  }, 60_000)
  afterAll(() => provider.close())
  // The provider knows six people.
  afterEach(() => db.witness`delete from app.person_eid`)

  const emailOf = async (personId: PersonId) => {
    const [row] = await db.witness`select email_norm from app.person_email where person_id = ${personId}`
    return String(row?.email_norm)
  }

  async function shownTwice(as: string) {
    const [old, own] = [await makeTraveller(db, provider), await makeTraveller(db, provider)]
    await old.show('add', as)
    const done = await own.show('add', as)
    const moveId = 'moveId' in done ? done.moveId : ''
    const asked = () => ({ ...own.asks(), moveId })
    const send = () => sendEidMoveCode(own.ctx, { ...asked(), clientAddress }, testIdentityKeys, outside)
    const email = await emailOf(old.personId)
    const enter = (codeId: string, code: string) =>
      moveElectronicId(own.ctx, { ...asked(), codeId, code }, testIdentityKeys, outside)
    const told = async () => (await codeLettersTo(db, email)).at(-1)?.code ?? ''
    return { old, own, asked, send, enter, told, moveId }
  }

  it('takes it off the one and adds it to the other, once the other’s address has answered', async () => {
    const { old, own, send, enter, told } = await shownTwice('anna')
    const sent = await send()
    expect(JSON.stringify(sent)).not.toContain('@')
    expect(await enter(sent.codeId, await told())).toEqual({ returnPath: '/home' })
    expect(await findElectronicId(own.ctx, keys)).toMatchObject({ nationalId: '1203857199' })
    expect(await findElectronicId(old.ctx, keys)).toBeNull()
    const protections = await db.witness`select id, protected_at is not null as protected from app.person
      where id in (${old.personId}, ${own.personId})`
    expect(Object.fromEntries(protections.map((row) => [row.id, row.protected]))).toEqual({
      [old.personId]: false,
      [own.personId]: true,
    })
  })

  it('leaves the other account protected when it has a key as well', async () => {
    const { old, send, enter, told } = await shownTwice('bjarni')
    await db.witness`insert into app.passkey (id, person_id, public_key, counter, label, is_synced, created_at)
      values ('a-key', ${old.personId}, '\\x00', 0, 'A key', false, now())`
    await enter((await send()).codeId, await told())
    const [row] = await db.witness`select protected_at from app.person where id = ${old.personId}`
    expect(row?.protected_at).not.toBeNull()
  })

  it('moves nothing by a wrong code, nor by one for another account', async () => {
    const { old, own, send, enter } = await shownTwice('diana')
    const { codeId } = await send()
    await expect(enter(codeId, '000000')).rejects.toMatchObject({ code: /identity\.code_/ })
    const other = await shownTwice('gunnar')
    const theirs = await other.send()
    await expect(enter(theirs.codeId, await other.told())).rejects.toMatchObject({
      code: 'factors.eid_in_use',
    })
    expect(await getFactors(old.ctx)).toMatchObject({ hasElectronicId: true })
    expect(await getFactors(own.ctx)).toMatchObject({ hasElectronicId: false })
  })

  it('is carried on by the account that began it, freshly proven, within half an hour', async () => {
    const { own, asked } = await shownTwice('katrin')
    expect(await getEidMove(own.ctx, asked())).toMatchObject({ returnPath: '/home' })
    const stranger = await makeTraveller(db, provider)
    const foreign = { ...stranger.asks(), moveId: asked().moveId }
    await expect(getEidMove(stranger.ctx, foreign)).rejects.toMatchObject({ code: 'factors.eid_over' })
    own.ctx.clock.advance({ minutes: 31 })
    const { token } = await startSession(own.ctx, {
      personId: own.personId,
      host: 'app.test',
      method: 'password',
    })
    const asks = { token, host: 'app.test', moveId: asked().moveId }
    await expect(getEidMove(own.ctx, asks)).rejects.toMatchObject({ code: 'factors.eid_over' })
  })

  it('moves once, whoever races', async () => {
    const { own, send, enter, told } = await shownTwice('olafur')
    const { codeId } = await send()
    const code = await told()
    const results = await Promise.allSettled([enter(codeId, code), enter(codeId, code)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await getFactors(own.ctx)).toMatchObject({ hasElectronicId: true })
  })

  it('is told to both accounts and recorded', async () => {
    const { old, own, send, enter, told, moveId } = await shownTwice('bjarni')
    await enter((await send()).codeId, await told())
    const of = async (type: string) => (await announced(db, type)).map(({ personId }) => personId)
    expect(await of('electronic_id.removed')).toContain(old.personId)
    expect(await of('electronic_id.added')).toContain(own.personId)
    const entries = (await audited(db)).filter(({ objectId }) => objectId === moveId)
    expect(entries.map(({ action }) => action)).toEqual([
      'eid_move.began',
      'eid_move.code_requested',
      'electronic_id.moved',
    ])
  })
})
