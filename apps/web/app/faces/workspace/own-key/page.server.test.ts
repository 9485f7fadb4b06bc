import { getNote, getOwnKeys } from '@kara/notes'
import { drawOwnKey, makeCare, makeNote, makeOwnKey, resealed, testKeys } from '@kara/notes/testing'
import { sealText } from '@kara/own-key'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { loader as openingsLoader } from '../../home/record-openings/page.server.ts'
import { loader as noteLoader } from '../note/page.server.ts'
import { action as saveText } from '../note/text/page.server.ts'
import { loader as sessionLoader } from '../session/page.server.ts'
import { action as moveTexts, loader as textsToMove } from './moving/page.server.ts'
import { action, loader } from './page.server.ts'

describe('a professional’s own key in the workspace', () => {
  const db = openTestDatabase()

  const signedIn = async (personId: string, wish: TestRequest) =>
    (await askedBy(db, personId as never, wish)) as never

  test('is off until it is turned on, with a name drawn for the next one, and kept by no cache', async () => {
    const { hub } = await makeNote(db)
    expect(await loader(await signedIn(hub.personId, {}))).toMatchObject({
      data: { current: null, ended: [], houseTexts: 1, nextId: expect.any(String) },
      init: { headers: { 'Cache-Control': 'no-store' } },
    })
    const { input } = await drawOwnKey()
    const form = { intent: 'turn_on', made: JSON.stringify(input) }
    const response = (await action(await signedIn(hub.personId, { form }))) as Response
    expect(response.headers.get('location')).toBe('/work/notes/own-key')
    expect(await loader(await signedIn(hub.personId, {}))).toMatchObject({
      data: { current: { id: input.id, generation: 1, texts: 0 }, houseTexts: 1 },
    })
  })

  test('takes texts in pages and moves them, and the client reads that the record moved', async () => {
    const { hub, personId, noteId, key } = await makeOwnKey(db, 'A canary on the way')
    const page = await textsToMove(await signedIn(hub.personId, {}))
    expect(page).toMatchObject({ data: { texts: [{ noteId, text: 'A canary on the way' }] } })
    const texts = [await resealed(key, { noteId, personId }, 'A canary on the way')]
    const form = { texts: JSON.stringify(texts) }
    expect(await moveTexts(await signedIn(hub.personId, { form }))).toEqual({ moved: 1 })
    const shown = await noteLoader(await signedIn(hub.personId, { params: { noteId } }))
    expect(shown).toMatchObject({
      data: { note: { text: null, sealed: { ownKeyId: key.id } }, lock: { id: key.id, isPresent: true } },
    })
    expect(JSON.stringify(shown)).not.toContain('canary')
    expect(await openingsLoader(await signedIn(personId, {}))).toMatchObject({
      openings: expect.arrayContaining([expect.objectContaining({ kind: 'resealing' })]),
    })
  })

  test('saves what the browser sealed, and tells an older window why it does not take bare text', async () => {
    const { hub, personId, noteId, key, professional } = await makeOwnKey(db)
    const params = { noteId }
    const bare = { revision: '1', text: 'From an older window' }
    expect(await saveText(await signedIn(hub.personId, { params, form: bare }))).toMatchObject({
      data: { ok: false, code: 'notes.own_key_needed' },
    })
    const sealed = JSON.stringify(await sealText(key, { noteId, personId }, 'Sealed here'))
    expect(
      await saveText(await signedIn(hub.personId, { params, form: { revision: '1', sealed } })),
    ).toMatchObject({ data: { ok: true, revision: 2 } })
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({ text: null })
    expect(
      await saveText(await signedIn(hub.personId, { params, form: { revision: '2', sealed: 'no' } })),
    ).toMatchObject({ data: { ok: false, code: 'web.field_invalid' } })
  })

  test('asks for no note with a cancellation, as it could not be sealed there', async () => {
    const { hub, session } = await makeOwnKey(db)
    const params = { sessionId: session.id }
    expect(await sessionLoader(await signedIn(hub.personId, { params }))).toMatchObject({
      session: { writesUnderOwnKey: true },
    })
  })

  test('is ended by who holds it, and says so when what was sent is nothing', async () => {
    const { hub, key, proof, professional } = await makeOwnKey(db)
    const nothing = (await action(
      await signedIn(hub.personId, { form: { intent: 'end', made: 'nothing' } }),
    )) as Response
    expect(nothing.headers.get('location')).toBe('/work/notes/own-key')
    expect((await getOwnKeys(professional, testKeys)).current).not.toBeNull()
    const made = JSON.stringify({ id: key.id, proof })
    await action(await signedIn(hub.personId, { form: { intent: 'end', made } }))
    expect((await getOwnKeys(professional, testKeys)).current).toBeNull()
  })

  test('is nothing to a colleague', async () => {
    const { noteId } = await makeOwnKey(db)
    const colleague = await makeCare(db)
    expect(await loader(await signedIn(colleague.hub.personId, {}))).toMatchObject({
      data: { current: null },
    })
    await expect(
      noteLoader(await signedIn(colleague.hub.personId, { params: { noteId } })),
    ).rejects.toMatchObject({ code: 'notes.note_missing' })
  })
})
