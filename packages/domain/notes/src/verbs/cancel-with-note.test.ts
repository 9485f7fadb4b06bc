import type { SessionId } from '@kara/kernel'
import { getBookedSession, getSessionOutcome } from '@kara/scheduling'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNote } from '../reads/get-note.ts'
import { listNotes } from '../reads/list-notes.ts'
import { makeCare, testKeys } from '../testing.ts'
import { cancelWithNote } from './cancel-with-note.ts'

const words = 'Felt unsafe last time; speak with a colleague first.'

describe('cancelling with a note', () => {
  const db = openTestDatabase()

  it('cancels, says to the client what was chosen, and keeps the rest as a sealed note', async () => {
    const { professional, personId, session } = await makeCare(db)
    const sessionId = session.id as SessionId
    await cancelWithNote(professional, testKeys, { sessionId, because: 'duty', note: words })
    const [entry] = await listNotes(professional, personId)
    expect(entry).toMatchObject({ sessionId, state: 'draft', revision: 1 })
    expect((await getNote(professional, testKeys, entry?.id as never)).text).toBe(words)
    const told = (await announced(db, 'session.cancelled')).find((row) => row.payload.sessionId === sessionId)
    expect(told?.payload.because).toBe('duty')
    expect(JSON.stringify(told)).not.toContain('unsafe')
    expect((await audited(db, 'session.cancelled')).map(({ objectId }) => objectId)).toContain(sessionId)
    expect(await getSessionOutcome(professional, sessionId)).toMatchObject({
      cancelled: { by: 'professional', because: 'duty' },
    })
  })

  it('writes no note where there is nothing to keep', async () => {
    const { professional, personId, session, ctx } = await makeCare(db)
    await cancelWithNote(professional, testKeys, { sessionId: session.id, note: '  ' })
    expect(await listNotes(professional, personId)).toEqual([])
    expect(await getSessionOutcome(ctx, session.id as SessionId)).toMatchObject({
      cancelled: { by: 'professional', because: null },
    })
  })

  it('keeps nothing when the session was ended before', async () => {
    const { professional, personId, session } = await makeCare(db)
    await cancelWithNote(professional, testKeys, { sessionId: session.id })
    await expect(
      cancelWithNote(professional, testKeys, { sessionId: session.id, note: words }),
    ).rejects.toMatchObject({ code: 'scheduling.session_not_cancellable' })
    expect(await listNotes(professional, personId)).toEqual([])
  })

  it('is the professional’s own act, on sessions of their own', async () => {
    const { session, ctx } = await makeCare(db)
    const other = await makeCare(db)
    const input = { sessionId: session.id, note: words }
    await expect(cancelWithNote(ctx, testKeys, input)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    await expect(cancelWithNote(other.professional, testKeys, input)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    expect(await getBookedSession(ctx, session.id as SessionId)).toMatchObject({ state: 'scheduled' })
  })
})
