import type { Id } from '@kara/kernel'
import { makeClient, makeRequestHub, professionalCtx } from '@kara/scheduling/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findRequestQuestions, findRequestWords } from '../reads/find-request-words.ts'
import { notesKeys } from '../rules/keys.ts'
import { saveIntakeForm } from './save-intake-form.ts'
import { sendRequest } from './send-request.ts'

describe('sending a request with words', () => {
  const db = openTestDatabase()
  const keys = notesKeys('an installation secret of enough length')
  const label = { en: 'Have you been treated before?', is: 'Hefur þú verið í meðferð áður?' }

  async function hubWithQuestion() {
    const hub = await makeRequestHub(db)
    const professional = professionalCtx(db, hub)
    const question = { kind: 'text' as const, label, isRequired: true }
    await saveIntakeForm(professional, {
      questions: [
        { ...question, id: 'before', isForRequests: true },
        { ...question, id: 'later' },
      ],
    })
    const { ctx } = await makeClient(db, hub)
    const request = { serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik', funding: 'credits' } as const
    return { hub, professional, ctx, request }
  }

  it('is read by the two, with what was asked, and each reading is logged', async () => {
    const { professional, ctx, request } = await hubWithQuestion()
    const words = { text: 'I sleep badly.', answers: { before: 'Never.' } }
    const { requestId } = await sendRequest(ctx, keys, request, words)
    for (const reader of [professional, ctx]) {
      expect(await findRequestWords(reader, keys, requestId)).toEqual({
        text: 'I sleep badly.',
        answers: [{ question: label, answer: { en: 'Never.', is: 'Never.' } }],
      })
    }
    const reads = (await audited(db, 'request_words.read')).filter((row) => row.objectId === requestId)
    expect(reads).toHaveLength(2)
  })

  it('is nothing to a colleague, and unreadable in a copy of the database', async () => {
    const { hub, ctx, request } = await hubWithQuestion()
    const { requestId } = await sendRequest(ctx, keys, request, {
      text: 'A canary that nobody hears.',
      answers: { before: 'No.' },
    })
    const colleague = professionalCtx(db, await makeRequestHub(db))
    expect(await findRequestWords(colleague, keys, requestId)).toBeNull()
    const stranger = (await makeClient(db, hub)).ctx
    expect(await findRequestWords(stranger, keys, requestId)).toBeNull()
    const [row] = await db.witness<{ sealed: Buffer }[]>`select sealed from app.request_words
      where session_request_id = ${requestId}`
    expect(row?.sealed.toString('latin1')).not.toContain('canary')
  })

  it('asks for what the professional requires before anything is sent', async () => {
    const { hub, ctx, request } = await hubWithQuestion()
    expect((await findRequestQuestions(ctx, hub.professionalId)).map(({ id }) => id)).toEqual(['before'])
    await expect(sendRequest(ctx, keys, request, { text: 'Hello.' })).rejects.toMatchObject({
      code: 'notes.answers_missing',
      details: { fields: { before: ['notes.answer_missing'] } },
    })
    const rows =
      await db.witness`select 1 from app.session_request where professional_id = ${hub.professionalId}`
    expect(rows).toHaveLength(0)
  })

  it('keeps the words of the first request when sent twice', async () => {
    const { ctx, request } = await hubWithQuestion()
    const send = (text: string) => sendRequest(ctx, keys, request, { text, answers: { before: 'No.' } })
    const first = await send('First.')
    expect(await send('Second.')).toEqual({ requestId: first.requestId, isExisting: true })
    const words = await findRequestWords(ctx, keys, first.requestId as Id<'session_request'>)
    expect(words?.text).toBe('First.')
  })
})
