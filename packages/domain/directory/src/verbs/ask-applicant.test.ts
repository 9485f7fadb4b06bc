import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getOwnStanding } from '../reads/get-own-standing.ts'
import { makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { askApplicant } from './ask-applicant.ts'

describe('asking somebody who applied', () => {
  const db = openTestDatabase()

  it('reaches the professional, announced and audited', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    await askApplicant(supportCtx(db), { ...made, message: 'Which university?' })
    expect((await getOwnStanding(professionalCtx(db, made))).steps).toMatchObject([
      { kind: 'asked', message: 'Which university?' },
    ])
    const events = (await announced(db, 'standing.changed')).map((row) => row.professionalId)
    expect(events).toContain(made.professionalId)
    expect((await audited(db, 'application.asked')).map((row) => row.objectId)).toContain(made.professionalId)
  })

  it('is support’s act, and about somebody', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    const asking = askApplicant(professionalCtx(db, made), { ...made, message: 'Me?' })
    await expect(asking).rejects.toMatchObject({ code: 'directory.support_only' })
    const nobody = askApplicant(supportCtx(db), { professionalId: timeOrderedIds.next(), message: 'Who?' })
    await expect(nobody).rejects.toMatchObject({ code: 'directory.professional_missing' })
  })
})
