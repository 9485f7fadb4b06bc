import { lockNote } from '@kara/notes'
import { makeCare, makeNote } from '@kara/notes/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { loader as openingsLoader } from '../../home/record-openings/page.server.ts'
import { action as clientAction, loader as clientLoader } from '../client/page.server.ts'
import { action, loader } from './page.server.ts'
import { action as saveText } from './text/page.server.ts'

describe('a note in the workspace', () => {
  const db = openTestDatabase()

  const signedIn = async (personId: string, wish: TestRequest) =>
    (await askedBy(db, personId as never, wish)) as never

  test('is begun from the client’s record, saves while it is written and is kept by no cache', async () => {
    const { hub, personId } = await makeCare(db)
    const params = { personId }
    expect(await clientLoader(await signedIn(hub.personId, { params }))).toMatchObject({
      notes: [],
      sessions: [{ state: 'scheduled' }],
    })
    const begun = (await clientAction(
      await signedIn(hub.personId, { params, form: { intent: 'start' } }),
    )) as Response
    const noteId = begun.headers.get('location')?.split('/').at(-1) ?? ''
    const form = { revision: '0', text: 'She slept.' }
    expect(await saveText(await signedIn(hub.personId, { params: { noteId }, form }))).toMatchObject({
      data: { ok: true, revision: 1 },
    })
    const shown = await loader(await signedIn(hub.personId, { params: { noteId } }))
    expect(shown).toMatchObject({
      data: { note: { text: 'She slept.' } },
      init: { headers: { 'Cache-Control': 'no-store' } },
    })
  })

  test('tells a window that another one saved, with the revision to go on from', async () => {
    const { hub, noteId } = await makeNote(db)
    const form = { revision: '0', text: 'From the older window' }
    expect(await saveText(await signedIn(hub.personId, { params: { noteId }, form }))).toMatchObject({
      data: { ok: false, code: 'notes.note_changed', revision: 1 },
    })
  })

  test('is amended after it is locked', async () => {
    const { hub, personId, noteId, professional } = await makeNote(db)
    await lockNote(professional, noteId, 1)
    const begun = (await clientAction(
      await signedIn(hub.personId, { params: { personId }, form: { intent: 'amend', amendsId: noteId } }),
    )) as Response
    expect(begun.headers.get('location')).toMatch(/^\/work\/notes\//)
    const late = { intent: 'save', revision: '1', text: 'Too late' }
    const response = (await action(
      await signedIn(hub.personId, { params: { noteId }, form: late }),
    )) as Response
    expect(response.headers.get('location')).toBe(`/work/notes/${noteId}`)
    const entries = (await audited(db, 'note.saved')).filter(({ objectId }) => objectId === noteId)
    expect(entries).toHaveLength(1)
  })

  test('its opening stands on the client’s page, without a word of it', async () => {
    const { hub, personId, noteId } = await makeNote(db, 'A canary in a note')
    await loader(await signedIn(hub.personId, { params: { noteId } }))
    const seen = await openingsLoader(await signedIn(personId, {}))
    expect(seen).toMatchObject({ openings: [{ kind: 'note', professionalId: hub.professionalId }] })
    expect(JSON.stringify(seen)).not.toContain('canary')
  })

  test('is nothing to a colleague, and the record is erased only by who ticks the box', async () => {
    const { hub, personId, noteId } = await makeNote(db)
    const colleague = await makeCare(db)
    await expect(
      loader(await signedIn(colleague.hub.personId, { params: { noteId } })),
    ).rejects.toMatchObject({ code: 'notes.note_missing' })
    await clientAction(await signedIn(hub.personId, { params: { personId }, form: { intent: 'erase' } }))
    expect(await audited(db, 'record.erased')).toHaveLength(0)
  })
})
