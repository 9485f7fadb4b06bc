import type { SessionId } from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNote } from '../reads/get-note.ts'
import { listNotes } from '../reads/list-notes.ts'
import { makeCare, testKeys } from '../testing.ts'
import { failWithNote, missWithNote } from './miss-with-note.ts'

const words = 'Third time; ask gently what stands in the way.'

describe('a session that did not take place, with a note', () => {
  const db = openTestDatabase()

  /** A care whose session began so many minutes ago, in a place where no machine sees who came. */
  async function begun(minutes: number) {
    const care = await makeCare(db)
    await db.witness`update app.session set modality = 'in_person' where id = ${care.session.id}`
    care.professional.clock.travelTo(care.session.startsAt)
    care.professional.clock.advance({ minutes })
    return { ...care, sessionId: care.session.id as SessionId }
  }

  it('marks the client as absent, and keeps what only the author reads', async () => {
    const { professional, personId, sessionId } = await begun(15)
    const input = { sessionId, contactTried: 'phone', note: words } as const
    await missWithNote(professional, testKeys, input)
    const [entry] = await listNotes(professional, personId)
    expect(entry).toMatchObject({ sessionId, state: 'draft', revision: 1 })
    expect((await getNote(professional, testKeys, entry?.id as never)).text).toBe(words)
    const told = (await announced(db, 'session.missed')).find((row) => row.payload.sessionId === sessionId)
    expect(told).toBeDefined()
    expect(JSON.stringify(told)).not.toContain('gently')
    expect((await audited(db, 'session.missed')).map(({ objectId }) => objectId)).toContain(sessionId)
  })

  it('keeps it of a session that could not be held, too, and nothing where nothing was written', async () => {
    const { professional, personId, sessionId } = await begun(30)
    await failWithNote(professional, testKeys, { sessionId, because: 'technical', note: words })
    expect(await listNotes(professional, personId)).toMatchObject([{ sessionId, revision: 1 }])
    const other = await begun(30)
    await failWithNote(other.professional, testKeys, { sessionId: other.sessionId, because: 'technical' })
    expect(await listNotes(other.professional, other.personId)).toEqual([])
  })

  it('keeps nothing when it is too early, or was said before', async () => {
    const { professional, personId, sessionId } = await begun(1)
    const input = { sessionId, contactTried: 'phone', note: words } as const
    await expect(missWithNote(professional, testKeys, input)).rejects.toMatchObject({
      code: 'scheduling.absence_too_early',
    })
    expect(await listNotes(professional, personId)).toEqual([])
    professional.clock.advance({ minutes: 20 })
    await missWithNote(professional, testKeys, { ...input, note: '' })
    await expect(missWithNote(professional, testKeys, input)).rejects.toMatchObject({
      code: 'scheduling.session_settled',
    })
    expect(await listNotes(professional, personId)).toEqual([])
  })

  it('is the professional’s own act, on sessions of their own', async () => {
    const { ctx, sessionId } = await begun(15)
    const other = await makeCare(db)
    const input = { sessionId, because: 'technical', note: words } as const
    await expect(failWithNote(ctx, testKeys, input)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    await expect(failWithNote(other.professional, testKeys, input)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    expect(await getBookedSession(ctx, sessionId)).toMatchObject({ state: 'scheduled' })
  })
})
