import type { SessionId } from '@kara/kernel'
import { type BookableHub, makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listIntakeTasks } from '../reads/list-intake-tasks.ts'
import { openIntakeTask } from './open-intake-task.ts'
import { saveIntakeForm } from './save-intake-form.ts'

describe('opening an intake task', () => {
  const db = openTestDatabase()
  const professionalCtx = ({ professionalId, personId }: BookableHub) =>
    testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })

  async function booked({ asks = true } = {}) {
    const hub = await makeBookableHub(db)
    const label = { en: 'Why?', is: 'Hvers vegna?' }
    const questions = [{ id: 'reason', kind: 'text', label, isRequired: true } as const]
    if (asks) await saveIntakeForm(professionalCtx(hub), { questions })
    const booking = await makeBooking(db, hub)
    return { hub, ...booking, sessionId: booking.session.id as SessionId }
  }

  it('gives the client the questions, due when the session begins', async () => {
    const { ctx, sessionId } = await booked()
    expect(await openIntakeTask(ctx, sessionId)).toBe(true)
    expect(await listIntakeTasks(ctx)).toMatchObject([
      { sessionId, state: 'open', dueAt: '2026-11-23T10:00:00Z', questions: [{ id: 'reason' }] },
    ])
  })

  it('gives them the questions of the service where it has its own', async () => {
    const hub = await makeBookableHub(db)
    const ask = (id: string, serviceId?: string) =>
      saveIntakeForm(professionalCtx(hub), {
        serviceId,
        questions: [{ id, kind: 'text', label: { en: id, is: id }, isRequired: true }],
      })
    await ask('general')
    await ask('own', hub.serviceId)
    const { ctx, session } = await makeBooking(db, hub)
    await openIntakeTask(ctx, session.id as SessionId)
    expect(await listIntakeTasks(ctx)).toMatchObject([{ questions: [{ id: 'own' }] }])
  })

  it('does nothing when the professional asks nothing', async () => {
    const { ctx, sessionId } = await booked({ asks: false })
    expect(await openIntakeTask(ctx, sessionId)).toBe(false)
    expect(await listIntakeTasks(ctx)).toEqual([])
  })

  it('is refused to the company side and unknown to other clients', async () => {
    const { hub, sessionId } = await booked()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(openIntakeTask(admin, sessionId)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    const other = await booked()
    await expect(openIntakeTask(other.ctx, sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('happens once when page and job come at the same moment', async () => {
    const { hub, ctx, personId, sessionId } = await booked()
    const { professionalId, companyId } = hub
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', personId, professionalId, companyId },
    })
    await Promise.all([openIntakeTask(ctx, sessionId), openIntakeTask(job, sessionId)])
    expect(await listIntakeTasks(ctx)).toHaveLength(1)
  })

  it('is recorded', async () => {
    const { ctx, sessionId } = await booked()
    await openIntakeTask(ctx, sessionId)
    expect((await audited(db, 'intake_task.opened')).map((entry) => entry.objectId)).toContain(sessionId)
  })
})
