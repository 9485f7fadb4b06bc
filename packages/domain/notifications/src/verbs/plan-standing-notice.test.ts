import { askApplicant } from '@kara/directory'
import { makeCredential, makeProfessional, professionalCtx, supportCtx } from '@kara/directory/testing'
import { appointStaff } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { timeOrderedIds, travelClock } from '@kara/kernel'
import { openTestDatabase, testCtx, testNow } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planReviewAlarm, planStandingNotice } from './plan-standing-notice.ts'

describe('what support writes to a professional', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('reaches them once, in the words of support', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    const support = supportCtx(db)
    await askApplicant(support, { ...made, message: 'Please send the second page.' })
    await drainNotices(db, office, support.clock)
    await drainNotices(db, office, support.clock)
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${made.personId}`
    const [letter, ...more] = await office.lettersTo(row?.email ?? '')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A question from us')
    expect(letter?.text).toContain('Please send the second page.')
    expect(letter?.text).toContain('http://app.localhost:3000/work/credentials')
  })

  it('is planned by jobs only', async () => {
    const made = await makeProfessional(db)
    const { professionalId } = made
    const changed = { professionalId, stepId: timeOrderedIds.next(), outcome: 'asked' } as const
    await expect(planStandingNotice(professionalCtx(db, made), changed)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})

describe('the letter about a professional who waits longer than was promised', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const since = '2026-11-03T09:00:00Z'
  const job = () => testCtx({ database: db.database, scope: { role: 'worker' } })
  const drain = () => drainNotices(db, office, travelClock(testNow))

  async function waiting() {
    const person = await makePerson(db)
    const { personId } = person
    await appointStaff(testCtx({ database: db.database, scope: { role: 'support', personId } }), { personId })
    const made = await makeProfessional(db, { state: 'draft' })
    await makeCredential(db, made, { answer: null })
    return { person, made, professionalId: made.professionalId }
  }

  it('reaches each of support once, and leads to the papers', async () => {
    const { person, professionalId } = await waiting()
    await planReviewAlarm(job(), { professionalId, since })
    await drain()
    await planReviewAlarm(job(), { professionalId, since })
    await drain()
    const [letter, ...more] = await office.lettersTo(person.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A professional waits for your answer')
    expect(letter?.text).toContain(`http://app.localhost:3000/console/professionals/${professionalId}`)
  })

  it('is not wanted any more once somebody has answered', async () => {
    const { person, professionalId } = await waiting()
    await db.witness`update app.professional set state = 'approved' where id = ${professionalId}`
    await db.witness`update app.credential set answer = 'confirmed', answered_at = now()
      where professional_id = ${professionalId}`
    await planReviewAlarm(job(), { professionalId, since })
    await drain()
    expect(await office.lettersTo(person.email)).toEqual([])
    const kept = (await deliveries(db)).filter(({ causeKey }) => causeKey.startsWith(professionalId))
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.every(({ state, reason }) => state === 'skipped' && reason === 'over')).toBe(true)
  })

  it('is planned by jobs only', async () => {
    const { made, professionalId } = await waiting()
    await expect(planReviewAlarm(professionalCtx(db, made), { professionalId, since })).rejects.toMatchObject(
      { code: 'notifications.only_as_job' },
    )
  })
})
