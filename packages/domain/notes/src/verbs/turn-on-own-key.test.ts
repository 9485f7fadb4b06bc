import { unwrapMaster } from '@kara/own-key'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getOwnKeys } from '../reads/get-own-keys.ts'
import { notesKeys } from '../rules/keys.ts'
import { drawOwnKey, makeCare, makeOwnKey, testCode, testKeys, testPassphrase } from '../testing.ts'
import { turnOnOwnKey } from './turn-on-own-key.ts'

describe('a key of the professional’s own', () => {
  const db = openTestDatabase()

  it('is kept under lock alone, and unlocks with the passphrase or the code', async () => {
    const { professional, key } = await makeOwnKey(db)
    const { current, houseTexts } = await getOwnKeys(professional, testKeys)
    expect(current).toMatchObject({ id: key.id, generation: 1, endedAt: null, texts: 0 })
    expect(houseTexts).toBe(1)
    const [passphrase, code] = ['passphrase', 'code'].map((kind) =>
      current?.wraps.find((wrap) => wrap.kind === kind),
    )
    expect(passphrase && (await unwrapMaster(key.id, passphrase, testPassphrase))).not.toBeNull()
    expect(code && (await unwrapMaster(key.id, code, testCode))).not.toBeNull()
    expect(passphrase && (await unwrapMaster(key.id, passphrase, testCode))).toBeNull()
    const entries = await audited(db, 'own_key.turned_on')
    expect(entries.filter(({ objectId }) => objectId === key.id)).toHaveLength(1)
    const told = (await announced(db, 'own_key.changed')).filter(({ payload }) => payload.ownKeyId === key.id)
    expect(told.map(({ payload }) => payload.change)).toEqual(['turned_on'])
  })

  it('leaves nothing in any table with which somebody could open it', async () => {
    const { professional, personId } = await makeCare(db)
    const { input } = await drawOwnKey()
    await turnOnOwnKey(professional, testKeys, input)
    const [row] = await db.witness<{ all: string }[]>`select string_agg(t::text, ' ') as all from (
      select to_jsonb(k)::text t from app.own_key k union all select to_jsonb(w)::text from app.own_key_wrap w
      union all select to_jsonb(a)::text from app.audit_entry a where a.person_id is distinct from ${personId}
      union all select to_jsonb(o)::text from app.outbox_event o) rows`
    const hex = (base64: string) => Buffer.from(base64, 'base64').toString('hex')
    const secrets = [testPassphrase, testCode, input.proof, input.passphrase.wrapped, input.code.wrapped]
    for (const secret of secrets) expect(row?.all).not.toContain(secret)
    for (const secret of secrets.slice(2)) expect(row?.all).not.toContain(hex(secret))
  })

  it('is turned on once, however often it is sent', async () => {
    const { professional } = await makeCare(db)
    const { input } = await drawOwnKey()
    await turnOnOwnKey(professional, testKeys, input)
    await turnOnOwnKey(professional, testKeys, input)
    const again = (await drawOwnKey()).input
    await expect(turnOnOwnKey(professional, testKeys, again)).rejects.toMatchObject({
      code: 'notes.own_key_there',
    })
    const { current } = await getOwnKeys(professional, testKeys)
    expect(current).toMatchObject({ id: input.id, generation: 1 })
  })

  it('of two windows that turn one on at once, one wins', async () => {
    const { professional } = await makeCare(db)
    const drawn = [await drawOwnKey(), await drawOwnKey()]
    const tries = await Promise.allSettled(
      drawn.map(({ input }) => turnOnOwnKey(professional, testKeys, input)),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'notes.own_key_there' },
    })
  })

  it('is nothing to a colleague, and refused to the company side and to clients', async () => {
    const { hub, personId } = await makeOwnKey(db)
    const colleague = (await makeCare(db)).professional
    expect(await getOwnKeys(colleague, testKeys)).toEqual({ current: null, ended: [], houseTexts: 0 })
    const { input } = await drawOwnKey()
    const scopes = [
      { role: 'company', companyId: hub.companyId },
      { role: 'person', personId },
    ] as const
    for (const scope of scopes) {
      const other = testCtx({ database: db.database, scope })
      await expect(turnOnOwnKey(other, testKeys, input)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    }
  })

  it('stays unlockable when the installation’s secret is replaced', async () => {
    const { professional, key } = await makeOwnKey(db)
    const later = notesKeys('the-secret-that-follows-0123456789abcdef', [
      'a-secret-for-tests-only-0123456789abcdef',
    ])
    const wrap = (await getOwnKeys(professional, later)).current?.wraps.find(
      ({ kind }) => kind === 'passphrase',
    )
    expect(wrap && (await unwrapMaster(key.id, wrap, testPassphrase))).not.toBeNull()
  })

  it('takes no lock that is weaker than ours', async () => {
    const { professional } = await makeCare(db)
    const { input } = await drawOwnKey()
    const weak = { ...input, passphrase: { ...input.passphrase, iterations: 1000 } }
    await expect(turnOnOwnKey(professional, testKeys, weak)).rejects.toThrow()
  })
})
