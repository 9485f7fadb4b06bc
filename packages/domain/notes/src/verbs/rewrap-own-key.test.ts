import { newMaster, unwrapMaster, wrapMaster } from '@kara/own-key'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getOwnKeys } from '../reads/get-own-keys.ts'
import { drawOwnKey, makeCare, makeOwnKey, testKeys, testPassphrase } from '../testing.ts'
import { endOwnKey } from './end-own-key.ts'
import { rewrapOwnKey } from './rewrap-own-key.ts'

describe('another passphrase or code', () => {
  const db = openTestDatabase()
  const wrapFor = (id: string, words = 'five other words now here') =>
    wrapMaster({ id, kind: 'passphrase' }, words, newMaster())

  it('takes the place of the one before', async () => {
    const { professional, key, proof } = await makeOwnKey(db)
    await rewrapOwnKey(professional, testKeys, { id: key.id, proof, wrap: await wrapFor(key.id) })
    const { current } = await getOwnKeys(professional, testKeys)
    const wrap = current?.wraps.find(({ kind }) => kind === 'passphrase')
    expect(current?.wraps).toHaveLength(2)
    expect(wrap && (await unwrapMaster(key.id, wrap, 'five other words now here'))).not.toBeNull()
    expect(wrap && (await unwrapMaster(key.id, wrap, testPassphrase))).toBeNull()
    const entries = await audited(db, 'own_key.rewrapped')
    expect(entries.filter(({ objectId }) => objectId === key.id)).toMatchObject([
      { detail: { lock: 'passphrase' } },
    ])
    const told = (await announced(db, 'own_key.changed')).filter(({ payload }) => payload.ownKeyId === key.id)
    expect(told.map(({ payload }) => payload.change)).toEqual(['turned_on', 'other_passphrase'])
  })

  it('is taken only from who holds the key, for the key of now', async () => {
    const { professional, key, proof } = await makeOwnKey(db)
    const wrap = await wrapFor(key.id)
    const other = (await drawOwnKey()).input.proof
    await expect(
      rewrapOwnKey(professional, testKeys, { id: key.id, proof: other, wrap }),
    ).rejects.toMatchObject({ code: 'notes.own_key_missing' })
    const colleague = (await makeCare(db)).professional
    await expect(rewrapOwnKey(colleague, testKeys, { id: key.id, proof, wrap })).rejects.toMatchObject({
      code: 'notes.own_key_missing',
    })
    await endOwnKey(professional, { id: key.id, proof })
    await expect(rewrapOwnKey(professional, testKeys, { id: key.id, proof, wrap })).rejects.toMatchObject({
      code: 'notes.own_key_missing',
    })
  })
})
