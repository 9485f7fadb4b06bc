import { codeLettersTo, testIdentityKeys } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeTraveller, openTestProvider, type TestProvider } from '../testing.ts'
import { sendEidMoveCode } from './send-eid-move-code.ts'

const outside = { ssoRequiredFor: async (_domain: string) => false }

describe('sendEidMoveCode', () => {
  const db = openTestDatabase()
  let provider: TestProvider
  beforeAll(async () => {
    provider = await openTestProvider()
  }, 60_000)
  afterAll(() => provider.close())
  // The provider knows six people.
  afterEach(() => db.witness`delete from app.person_eid`)

  async function shownTwice() {
    const [old, own] = [await makeTraveller(db, provider), await makeTraveller(db, provider)]
    await old.show('add', 'anna')
    const done = await own.show('add', 'anna')
    const moveId = 'moveId' in done ? done.moveId : ''
    const wish = { ...own.asks(), moveId, clientAddress: '203.0.113.12' }
    const [row] = await db.witness`select email_norm from app.person_email where person_id = ${old.personId}`
    return { own, moveId, wish, email: String(row?.email_norm) }
  }

  it('writes to the other account, and says neither whose it is nor where', async () => {
    const { own, moveId, wish, email } = await shownTwice()
    const sent = await sendEidMoveCode(own.ctx, wish, testIdentityKeys, outside)
    expect(Object.keys(sent)).toEqual(['codeId'])
    expect(await codeLettersTo(db, email)).toHaveLength(1)
    const entries = (await audited(db)).filter(({ objectId }) => objectId === moveId)
    expect(entries.map(({ action }) => action)).toEqual(['eid_move.began', 'eid_move.code_requested'])
  })

  it('sends one a minute', async () => {
    const { own, wish } = await shownTwice()
    await sendEidMoveCode(own.ctx, wish, testIdentityKeys, outside)
    await expect(sendEidMoveCode(own.ctx, wish, testIdentityKeys, outside)).rejects.toMatchObject({
      code: 'identity.resend_too_soon',
    })
  })

  it('sends no code to an account that only a company opens, and is for the gate', async () => {
    const { own, wish, email } = await shownTwice()
    const insisting = { ssoRequiredFor: async () => true }
    await expect(sendEidMoveCode(own.ctx, wish, testIdentityKeys, insisting)).rejects.toMatchObject({
      code: 'factors.eid_move_company',
    })
    const person = testCtx({ database: db.database, scope: { role: 'person', personId: own.personId } })
    await expect(sendEidMoveCode(person, wish, testIdentityKeys, outside)).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
    expect(await codeLettersTo(db, email)).toEqual([])
  })
})
