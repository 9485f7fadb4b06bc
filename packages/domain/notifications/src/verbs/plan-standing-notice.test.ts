import { askApplicant } from '@kara/directory'
import { makeProfessional, professionalCtx, supportCtx } from '@kara/directory/testing'
import { timeOrderedIds } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planStandingNotice } from './plan-standing-notice.ts'

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
