import type { SessionId } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { recordLimits } from '../contracts.ts'
import { makeCare, makeNote, makeOwnKey, resealed, testKeys } from '../testing.ts'
import { answerIntake } from '../verbs/answer-intake.ts'
import { eraseRecord } from '../verbs/erase-record.ts'
import { lockNote } from '../verbs/lock-note.ts'
import { openIntakeTask } from '../verbs/open-intake-task.ts'
import { resealVersions } from '../verbs/reseal-versions.ts'
import { saveIntakeForm } from '../verbs/save-intake-form.ts'
import { saveNote } from '../verbs/save-note.ts'
import { startNote } from '../verbs/start-note.ts'
import { getRecordPage } from './get-record-page.ts'
import { listRecordOpenings } from './list-record-openings.ts'

describe('a whole record, to be taken along', () => {
  const db = openTestDatabase()

  it('has every sitting of every note with its amendment, and says so to the client and in the audit', async () => {
    const { professional, personId, noteId, ctx } = await makeNote(db, 'First sitting')
    professional.clock.advance({ minutes: 20 })
    await saveNote(professional, testKeys, { noteId, revision: 1, text: 'Second sitting' })
    await lockNote(professional, noteId, 2)
    const amendment = await startNote(professional, { personId, amendsId: noteId })
    await saveNote(professional, testKeys, { noteId: amendment, revision: 0, text: 'Added later' })
    const { texts, next } = await getRecordPage(professional, testKeys, personId, 0)
    expect(texts.map(({ text, number, note }) => [text, number, note.amendsId])).toEqual([
      ['First sitting', 1, null],
      ['Second sitting', 2, null],
      ['Added later', 1, noteId],
    ])
    expect(next).toBeNull()
    expect((await listRecordOpenings(ctx)).map(({ kind }) => kind)).toContain('taken_along')
    const entries = await audited(db, 'client_record.taken_along')
    expect(entries.filter(({ objectId }) => objectId === personId)).toMatchObject([
      { detail: { from: 0, texts: 3 } },
    ])
  })

  it('has what the client answered, beside what was asked then', async () => {
    const { professional, personId, session, ctx } = await makeCare(db)
    const asked = [
      { id: 'why', kind: 'text', label: { en: 'Why?', is: 'Hvers vegna?' }, isRequired: true },
      { id: 'more', kind: 'text', label: { en: 'More?', is: 'Fleira?' }, isRequired: false },
    ] as const
    await saveIntakeForm(professional, { questions: [...asked] })
    await openIntakeTask(ctx, session.id as SessionId)
    await answerIntake(ctx, testKeys, session.id as SessionId, { why: 'I sleep badly' })
    const { clientWords } = await getRecordPage(professional, testKeys, personId, 0)
    expect(clientWords).toMatchObject([
      {
        kind: 'answers',
        words: {
          answers: [
            { question: { en: 'Why?' }, answer: { en: 'I sleep badly' } },
            { question: { en: 'More?' }, answer: null },
          ],
        },
      },
    ])
    expect((await getRecordPage(professional, testKeys, personId, 1)).clientWords).toEqual([])
  })

  it('hands out what is under an own key as it is, and of what was erased nothing', async () => {
    const own = await makeOwnKey(db, 'Under my own key')
    const moved = await resealed(own.key, own, 'Under my own key')
    await resealVersions(own.professional, testKeys, [moved])
    const page = await getRecordPage(own.professional, testKeys, own.personId, 0)
    expect(page.texts).toMatchObject([{ text: null, sealed: { ownKeyId: own.key.id } }])
    expect(JSON.stringify(page)).not.toContain('Under my own key')
    const gone = await makeNote(db, 'To be erased')
    gone.professional.clock.travelTo('2026-12-24T10:00:00Z')
    await eraseRecord(gone.professional, gone.personId)
    const erased = await getRecordPage(gone.professional, testKeys, gone.personId, 0)
    expect(erased.texts).toMatchObject([{ text: null, sealed: null }])
  })

  it('comes in pages that leave nothing out and show nothing twice', async () => {
    const { professional, personId, noteId } = await makeNote(db, 'Sitting 1')
    for (let at = 1; at <= recordLimits.textsAtOnce; at++) {
      await saveNote(professional, testKeys, {
        noteId,
        revision: at,
        text: `Sitting ${at + 1}`,
        isApart: true,
      })
    }
    const first = await getRecordPage(professional, testKeys, personId, 0)
    const second = await getRecordPage(professional, testKeys, personId, first.next ?? 0)
    expect([first.texts.length, first.next, second.texts.length, second.next]).toEqual([
      recordLimits.textsAtOnce,
      recordLimits.textsAtOnce,
      1,
      null,
    ])
    const numbers = [...first.texts, ...second.texts].map(({ number }) => number)
    expect(new Set(numbers).size).toBe(recordLimits.textsAtOnce + 1)
  })

  it('is handed to its professional alone', async () => {
    const { professional, personId, ctx } = await makeNote(db)
    const other = await makeNote(db)
    await expect(getRecordPage(ctx, testKeys, personId, 0)).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
    await expect(getRecordPage(other.professional, testKeys, personId, 0)).rejects.toMatchObject({
      code: 'scheduling.client_unknown',
    })
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId } })
    await expect(getRecordPage(job, testKeys, personId, 0)).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
    expect((await getRecordPage(professional, testKeys, personId, 1)).texts).toEqual([])
  })
})
