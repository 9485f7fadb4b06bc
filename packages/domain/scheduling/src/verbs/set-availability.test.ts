import { type MadeProfessional, makeProfessional } from '@kara/directory/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getAvailability } from '../reads/get-availability.ts'
import { setAvailability } from './set-availability.ts'

const setting = { noticeHours: 12, bookableWeeks: 4, bufferMinutes: 10, startStepMinutes: 30 }
const uncapped = { sessionsPerDayMax: null, sessionsPerWeekMax: null, newClientsPerWeekMax: null }
const monday = { weekday: 1, starts: '09:00', ends: '12:00' }

describe('setting one’s hours', () => {
  const db = openTestDatabase()
  const ctxOf = ({ professionalId, personId }: MadeProfessional) =>
    testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })

  it('replaces hours and settings', async () => {
    const ctx = ctxOf(await makeProfessional(db))
    await setAvailability(ctx, { ...setting, hours: [{ weekday: 2, starts: '08:00', ends: '10:00' }] })
    await setAvailability(ctx, { ...setting, hours: [monday] })
    expect(await getAvailability(ctx)).toEqual({ ...setting, ...uncapped, hours: [monday] })
  })

  it('is for the professional', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(setAvailability(ctx, { ...setting, hours: [] })).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })

  it('does not touch the hours of a colleague', async () => {
    const [one, other] = [ctxOf(await makeProfessional(db)), ctxOf(await makeProfessional(db))]
    await setAvailability(one, { ...setting, hours: [monday] })
    await setAvailability(other, { ...setting, hours: [] })
    expect((await getAvailability(one)).hours).toEqual([monday])
  })

  it('refuses ranges that overlap or run backwards, and keeps what was there', async () => {
    const ctx = ctxOf(await makeProfessional(db))
    await setAvailability(ctx, { ...setting, hours: [monday] })
    for (const bad of [
      { weekday: 1, starts: '11:00', ends: '13:00' },
      { weekday: 3, starts: '10:00', ends: '10:00' },
    ]) {
      await expect(setAvailability(ctx, { ...setting, hours: [monday, bad] })).rejects.toMatchObject({
        code: 'scheduling.hours_overlap',
      })
    }
    expect((await getAvailability(ctx)).hours).toEqual([monday])
  })

  it('keeps caps that are not spoken of', async () => {
    const ctx = ctxOf(await makeProfessional(db))
    await setAvailability(ctx, { ...setting, sessionsPerDayMax: 4, hours: [] })
    await setAvailability(ctx, { ...setting, newClientsPerWeekMax: 2, hours: [] })
    expect(await getAvailability(ctx)).toMatchObject({ sessionsPerDayMax: 4, newClientsPerWeekMax: 2 })
    await setAvailability(ctx, { ...setting, sessionsPerDayMax: null, hours: [] })
    expect(await getAvailability(ctx)).toMatchObject({ sessionsPerDayMax: null, newClientsPerWeekMax: 2 })
  })

  it('is recorded', async () => {
    const professional = await makeProfessional(db)
    await setAvailability(ctxOf(professional), { ...setting, hours: [] })
    expect((await audited(db, 'availability.set')).map((entry) => entry.objectId)).toContain(
      professional.professionalId,
    )
  })
})
