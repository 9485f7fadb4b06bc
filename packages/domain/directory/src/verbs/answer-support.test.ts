import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getForSupport, getOwnStanding } from '../reads/get-own-standing.ts'
import { makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { answerSupport } from './answer-support.ts'
import { askApplicant } from './ask-applicant.ts'

describe('answering support', () => {
  const db = openTestDatabase()

  it('stands below the question, for the two of them, and is audited', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    await askApplicant(supportCtx(db), { ...made, message: 'Which university?' })
    await answerSupport(professionalCtx(db, made), { message: 'Reykjavík' })
    const { steps } = await getForSupport(supportCtx(db), made.professionalId)
    expect(steps.map(({ kind, message }) => [kind, message])).toEqual([
      ['asked', 'Which university?'],
      ['answered', 'Reykjavík'],
    ])
    const colleague = professionalCtx(db, await makeProfessional(db))
    expect((await getOwnStanding(colleague)).steps).toEqual([])
    expect((await audited(db, 'application.answered')).map((row) => row.objectId)).toContain(
      made.professionalId,
    )
  })

  it('is the professional’s own act, with words', async () => {
    const made = await makeProfessional(db)
    await expect(answerSupport(supportCtx(db), { message: 'Me' })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
    await expect(answerSupport(professionalCtx(db, made), { message: ' ' })).rejects.toThrow()
  })
})
