import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNote } from '../reads/get-note.ts'
import { getOwnKeys } from '../reads/get-own-keys.ts'
import { drawOwnKey, makeCare, makeOwnKey, resealed, testKeys } from '../testing.ts'
import { endOwnKey } from './end-own-key.ts'
import { resealVersions } from './reseal-versions.ts'
import { saveNote } from './save-note.ts'
import { turnOnOwnKey } from './turn-on-own-key.ts'

describe('the end of an own key', () => {
  const db = openTestDatabase()

  it('turns it off for who holds it, and the house seals again', async () => {
    const { professional, noteId, key, proof } = await makeOwnKey(db)
    await endOwnKey(professional, { id: key.id, proof })
    await endOwnKey(professional, { id: key.id, proof })
    await saveNote(professional, testKeys, { noteId, revision: 1, text: 'Sealed by the house again' })
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({
      text: 'Sealed by the house again',
    })
    expect((await getOwnKeys(professional, testKeys)).current).toBeNull()
    const entries = await audited(db, 'own_key.ended')
    expect(entries.filter(({ objectId }) => objectId === key.id)).toMatchObject([
      { detail: { because: 'turned_off' } },
    ])
    const told = (await announced(db, 'own_key.changed')).filter(({ payload }) => payload.ownKeyId === key.id)
    expect(told.map(({ payload }) => payload.change)).toEqual(['turned_on', 'turned_off'])
  })

  it('is lost with both locks: what was under it stays there, and the next one begins', async () => {
    const { professional, noteId, personId, key } = await makeOwnKey(db, 'Nobody opens this')
    const moved = await resealed(key, { noteId, personId }, 'Nobody opens this')
    expect(await resealVersions(professional, testKeys, [moved])).toBe(1)
    await endOwnKey(professional, { id: key.id })
    const next = await drawOwnKey()
    await turnOnOwnKey(professional, testKeys, next.input)
    expect(await getOwnKeys(professional, testKeys)).toMatchObject({
      current: { id: next.key.id, generation: 2, texts: 0 },
      ended: [{ id: key.id, generation: 1, endedBecause: 'lost', texts: 1 }],
      houseTexts: 0,
    })
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({
      text: null,
      sealed: { ownKeyId: key.id },
    })
  })

  it('is refused with the proof of another key, and to a colleague', async () => {
    const { professional, key, proof } = await makeOwnKey(db)
    const other = (await drawOwnKey()).input.proof
    await expect(endOwnKey(professional, { id: key.id, proof: other })).rejects.toMatchObject({
      code: 'notes.own_key_missing',
    })
    const colleague = (await makeCare(db)).professional
    await expect(endOwnKey(colleague, { id: key.id, proof })).rejects.toMatchObject({
      code: 'notes.own_key_missing',
    })
  })
})
