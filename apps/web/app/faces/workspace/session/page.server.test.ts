import type { SessionId } from '@kara/kernel'
import { answerIntake, openIntakeTask, saveIntakeForm } from '@kara/notes'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import {
  cookiesSet,
  enterWithTerms,
  type TestRequest,
  testArgs,
  testPlatform,
} from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('a session on its professional’s side', () => {
  const db = openTestDatabase()

  async function signedIn(personId: string, wish: TestRequest, at?: string) {
    const platform = await testPlatform(db)
    if (at) platform.clock.travelTo(at)
    const door = testArgs(platform)
    await enterWithTerms(door, personId as never)
    return testArgs(platform, { ...wish, cookies: cookiesSet(door) }) as never
  }

  async function booked() {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    return { hub, session, params: { sessionId: session.id } }
  }

  test('cannot be completed before it begins, and says so on the page it came from', async () => {
    const { hub, params } = await booked()
    expect(await loader(await signedIn(hub.personId, { params }))).toMatchObject({
      session: { complete: 'too_early', join: 'too_early', mayCancel: true },
    })
    const form = { intent: 'complete', back: '/work?week=2026-11-23' }
    const response = (await action(await signedIn(hub.personId, { params, form }))) as Response
    expect(response.headers.get('location')).toBe('/work?week=2026-11-23')
    const rows = await db.witness`select state from app.session where id = ${params.sessionId}`
    expect(rows[0]).toMatchObject({ state: 'scheduled' })
  })

  test('is completed once it has begun', async () => {
    const { hub, params } = await booked()
    const form = { intent: 'complete', back: 'https://evil.test' }
    const args = await signedIn(hub.personId, { params, form }, '2026-11-23T10:30:00Z')
    const response = (await action(args)) as Response
    expect(response.headers.get('location')).toBe(`/work/sessions/${params.sessionId}`)
    const rows = await db.witness`select state from app.session where id = ${params.sessionId}`
    expect(rows[0]).toMatchObject({ state: 'completed' })
  })

  test('is nothing to a colleague', async () => {
    const { params } = await booked()
    const colleague = await makeBookableHub(db)
    await expect(loader(await signedIn(colleague.personId, { params }))).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  test('opens the answers for its professional only when asked, and records it', async () => {
    const hub = await makeBookableHub(db)
    const { professionalId, personId } = hub
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId, personId },
    })
    const label = { en: 'What brings you?', is: 'Hvað færir þig hingað?' }
    await saveIntakeForm(professional, {
      questions: [{ id: 'reason', kind: 'text', label, isRequired: true }],
    })
    const { ctx, session } = await makeBooking(db, hub)
    const sessionId = session.id as SessionId
    await openIntakeTask(ctx, sessionId)
    const { keys } = await testPlatform(db)
    await answerIntake(ctx, keys.notes, sessionId, { reason: 'I sleep badly' })
    const params = { sessionId }
    const shown = await loader(await signedIn(personId, { params }))
    expect(shown).toMatchObject({ session: { intake: { state: 'answered' } } })
    expect(JSON.stringify(shown)).not.toContain('I sleep badly')
    expect(await audited(db, 'intake_answer.read')).toHaveLength(0)
    const opened = await action(await signedIn(personId, { params, form: { intent: 'open_answers' } }))
    expect(opened).toMatchObject({ data: { answers: { reason: 'I sleep badly' } } })
    expect(await audited(db, 'intake_answer.read')).toHaveLength(1)
  })
})
