import type { SessionId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeMeeting, makePractice, makePrivateClient, mondayAtTen } from '../testing.ts'
import { completeSession } from '../verbs/complete-session.ts'
import { setRequestLink } from '../verbs/set-request-link.ts'
import { listKnownProfessionals } from './list-known-professionals.ts'

describe('the professionals whom a client sees or saw', () => {
  const db = openTestDatabase()
  const at = new Date(mondayAtTen).toISOString()

  it('are counted by the sessions that were held, with the next and the last', async () => {
    const { client, professional, hub, sessionId, clock } = await makeMeeting(db)
    const { professionalId } = hub
    expect(await listKnownProfessionals(client)).toMatchObject([
      {
        professionalId,
        privateSince: null,
        held: 0,
        ahead: 1,
        nextAt: at,
        lastAt: null,
        takesRequests: false,
      },
    ])
    clock.travelTo('2026-11-23T12:00:00Z')
    await completeSession(professional, sessionId as SessionId)
    expect(await listKnownProfessionals(client)).toMatchObject([
      { professionalId, held: 1, ahead: 0, nextAt: null, lastAt: at, isHidden: false },
    ])
  })

  it('include those outside of hubs, with whether they take requests now', async () => {
    const practice = await makePractice(db)
    const { ctx } = await makePrivateClient(db, practice)
    const { professionalId } = practice
    const known = { professionalId, privateSince: expect.any(String), held: 0, ahead: 0 }
    expect(await listKnownProfessionals(ctx)).toMatchObject([{ ...known, takesRequests: false }])
    await setRequestLink(practice.ctx, { isOn: true, serviceIds: null })
    expect(await listKnownProfessionals(ctx)).toMatchObject([{ ...known, takesRequests: true }])
  })

  it('are nobody else’s to list', async () => {
    const { ctx } = await makePractice(db)
    await expect(listKnownProfessionals(ctx)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })
})
