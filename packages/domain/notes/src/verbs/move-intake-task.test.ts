import type { SessionId } from '@kara/kernel'
import { moveSession } from '@kara/scheduling'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findIntakeTask } from '../reads/find-intake-task.ts'
import { makeCare } from '../testing.ts'
import { moveIntakeTask } from './move-intake-task.ts'
import { openIntakeTask } from './open-intake-task.ts'
import { saveIntakeForm } from './save-intake-form.ts'

const label = { en: 'What brings you here?', is: 'Hvað færir þig hingað?' }
const questions = [{ id: 'reason', kind: 'text', label, isRequired: true }] as const

describe('an intake form that is needed before the session', () => {
  const db = openTestDatabase()

  async function makeRequired(requiredHours = 24) {
    const care = await makeCare(db)
    await saveIntakeForm(care.professional, { questions: [...questions], requiredHours })
    const sessionId = care.session.id as SessionId
    await openIntakeTask(care.ctx, sessionId)
    const { personId, professionalId } = { personId: care.personId, professionalId: care.hub.professionalId }
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', personId, professionalId, companyId: care.hub.companyId },
    })
    return { ...care, sessionId, job }
  }
  const required = async (sessionId: string) =>
    (await announced(db, 'intake.required')).filter(({ payload }) => payload.sessionId === sessionId)

  it('is due so long before the start, and says so once', async () => {
    const { ctx, sessionId } = await makeRequired()
    expect(await findIntakeTask(ctx, sessionId)).toMatchObject({
      isRequired: true,
      dueAt: '2026-11-22T10:00:00Z',
    })
    await openIntakeTask(ctx, sessionId)
    expect(await required(sessionId)).toHaveLength(1)
  })

  it('is due at the start for who books later than that', async () => {
    const { ctx, sessionId } = await makeRequired(168)
    expect(await findIntakeTask(ctx, sessionId)).toMatchObject({ dueAt: '2026-11-23T10:00:00Z' })
  })

  it('moves with its session, once however often the job runs', async () => {
    const { ctx, job, sessionId } = await makeRequired()
    await moveSession(ctx, { sessionId, startsAt: '2026-11-24T13:00:00Z' })
    await moveIntakeTask(job, sessionId)
    await moveIntakeTask(job, sessionId)
    expect(await findIntakeTask(ctx, sessionId)).toMatchObject({ dueAt: '2026-11-23T13:00:00Z' })
    expect(await required(sessionId)).toHaveLength(2)
    const entries = (await audited(db, 'intake_task.moved')).filter(({ objectId }) => objectId === sessionId)
    expect(entries).toHaveLength(1)
  })

  it('is moved by jobs only, and nothing happens where nothing is asked', async () => {
    const { ctx, sessionId } = await makeRequired()
    await expect(moveIntakeTask(ctx, sessionId)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    const other = await makeRequired()
    await expect(moveIntakeTask(other.job, sessionId)).resolves.toBeUndefined()
    expect(await findIntakeTask(ctx, sessionId)).toMatchObject({ dueAt: '2026-11-22T10:00:00Z' })
  })
})
