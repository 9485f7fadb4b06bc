import { makePerson } from '@kara/identity/testing'
import type { SessionId } from '@kara/kernel'
import { clientCtx, makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findIntakeAnswers } from '../reads/find-intake-answers.ts'
import { findIntakeTask } from '../reads/find-intake-task.ts'
import { listIntakeTasks } from '../reads/list-intake-tasks.ts'
import { notesKeys } from '../rules/keys.ts'
import { answerIntake, postponeIntake } from './answer-intake.ts'
import { openIntakeTask } from './open-intake-task.ts'
import { saveIntakeForm } from './save-intake-form.ts'

const keys = notesKeys('a-secret-for-tests-only-0123456789abcdef')
const text = (word: string) => ({ en: word, is: word })

describe('the intake form', () => {
  const db = openTestDatabase()

  async function makeTask() {
    const hub = await makeBookableHub(db)
    const { professionalId, personId } = hub
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId, personId },
    })
    await saveIntakeForm(professional, {
      questions: [
        { id: 'reason', kind: 'text', label: text('What brings you here?'), isRequired: true },
        {
          id: 'before',
          kind: 'choice',
          label: text('Before?'),
          isRequired: false,
          options: [{ id: 'yes', label: text('Yes') }],
        },
      ],
    })
    const booking = await makeBooking(db, hub)
    const sessionId = booking.session.id as SessionId
    await openIntakeTask(booking.ctx, sessionId)
    return { hub, professional, ...booking, sessionId }
  }

  it('seals the answers so that only client and professional read them', async () => {
    const { ctx, professional, sessionId } = await makeTask()
    await answerIntake(ctx, keys, sessionId, { reason: 'I sleep badly', before: 'yes' })
    expect(await findIntakeAnswers(professional, keys, sessionId)).toEqual({
      reason: 'I sleep badly',
      before: 'yes',
    })
    const [row] = await db.witness`select sealed from app.intake_answer where session_id = ${sessionId}`
    expect(Buffer.from(row?.sealed).toString('latin1')).not.toContain('sleep')
    expect(await listIntakeTasks(ctx)).toEqual([])
  })

  it('refuses the company side', async () => {
    const { hub, sessionId } = await makeTask()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(answerIntake(admin, keys, sessionId, {})).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
  })

  it('shows another client nothing', async () => {
    const { hub, sessionId } = await makeTask()
    const stranger = clientCtx(db, hub, (await makePerson(db)).personId)
    expect(await findIntakeTask(stranger, sessionId)).toBeNull()
    await expect(answerIntake(stranger, keys, sessionId, { reason: 'x' })).rejects.toMatchObject({
      code: 'notes.task_missing',
    })
  })

  it('takes one of two answers sent at once, and waits when postponed', async () => {
    const { ctx, sessionId } = await makeTask()
    await postponeIntake(ctx, sessionId)
    expect(await listIntakeTasks(ctx)).toMatchObject([{ sessionId, state: 'later' }])
    const tries = await Promise.allSettled(
      ['one', 'two'].map((reason) => answerIntake(ctx, keys, sessionId, { reason })),
    )
    expect(tries.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('names the missing field, then announces and audits without any answer', async () => {
    const { ctx, sessionId } = await makeTask()
    await expect(answerIntake(ctx, keys, sessionId, { before: 'maybe' })).rejects.toMatchObject({
      details: { fields: { reason: ['notes.answer_missing'], before: ['notes.answer_unknown'] } },
    })
    await answerIntake(ctx, keys, sessionId, { reason: 'a canary' })
    const events = (await announced(db, 'intake.answered')).filter(
      (event) => event.payload.sessionId === sessionId,
    )
    const entries = (await audited(db, 'intake_task.answered')).filter(
      (entry) => entry.objectId === sessionId,
    )
    expect([events.length, entries.length]).toEqual([1, 1])
    expect(JSON.stringify([events, entries])).not.toContain('canary')
  })
})
