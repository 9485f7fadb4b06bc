import type { SessionId } from '@kara/kernel'
import { answerIntake, openIntakeTask, saveIntakeForm } from '@kara/notes'
import { makeCare, testKeys } from '@kara/notes/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planIntakeReminder } from '../verbs/plan-booking-notices.ts'

const label = { en: 'What brings you here?', is: 'Hvað færir þig hingað?' }

describe('answers that are needed before a session', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function asked() {
    const care = await makeCare(db)
    const questions = [{ id: 'reason', kind: 'text' as const, label, isRequired: true }]
    await saveIntakeForm(care.professional, { questions, requiredHours: 24 })
    const sessionId = care.session.id as SessionId
    await openIntakeTask(care.ctx, sessionId)
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${care.personId}`
    const { clock } = care.professional
    const letters = async () =>
      (await office.lettersTo(row?.email ?? '')).filter(({ subject }) =>
        subject.startsWith('A few questions'),
      )
    return { ...care, sessionId, clock, letters, drain: () => drainNotices(db, office, clock) }
  }

  it('are asked for once more, a day before they are due', async () => {
    const { clock, drain, letters } = await asked()
    await drain()
    const before = (await letters()).length
    clock.travelTo('2026-11-21T10:00:05Z')
    await drain()
    await drain()
    expect(await letters()).toHaveLength(before + 1)
  })

  it('are not asked for again when they came', async () => {
    const { ctx, sessionId, clock, drain, letters } = await asked()
    await drain()
    const before = (await letters()).length
    await answerIntake(ctx, testKeys, sessionId, { reason: 'Sleep' })
    clock.travelTo('2026-11-21T10:00:05Z')
    await drain()
    expect(await letters()).toHaveLength(before)
  })

  it('are asked for by jobs only', async () => {
    const { ctx, hub, personId, sessionId } = await asked()
    const about = {
      sessionId,
      personId,
      professionalId: hub.professionalId,
      dueAt: '2026-11-22T10:00:00Z',
    }
    await expect(planIntakeReminder(ctx, about)).rejects.toMatchObject({ kind: 'not_allowed' })
  })
})
