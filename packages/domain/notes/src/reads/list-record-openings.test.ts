import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeCare, makeNote, testKeys } from '../testing.ts'
import { getNote } from './get-note.ts'
import { listRecordOpenings } from './list-record-openings.ts'

describe('who opened my record', () => {
  const db = openTestDatabase()

  it('tells the client once an hour that it was opened, and not what was read', async () => {
    const { professional, ctx, hub, noteId } = await makeNote(db, 'A canary')
    await getNote(professional, testKeys, noteId)
    await getNote(professional, testKeys, noteId)
    professional.clock.travelTo('2026-11-20T10:30:00Z')
    await getNote(professional, testKeys, noteId)
    const openings = await listRecordOpenings(ctx)
    expect(openings).toEqual([
      { professionalId: hub.professionalId, kind: 'note', openedAt: '2026-11-20T10:30:00Z' },
      { professionalId: hub.professionalId, kind: 'note', openedAt: '2026-11-20T09:00:00Z' },
    ])
  })

  it('is the client’s alone', async () => {
    const { professional, hub, noteId } = await makeNote(db)
    await getNote(professional, testKeys, noteId)
    expect(await listRecordOpenings((await makeCare(db)).ctx)).toEqual([])
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    expect(() => listRecordOpenings(admin)).toThrow('Only the client')
  })
})
