import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getForSupport } from '../reads/get-own-standing.ts'
import { makeCredential, makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { approveProfessional } from './approve-professional.ts'
import { declineProfessional } from './decline-professional.ts'

describe('declining a professional', () => {
  const db = openTestDatabase()
  const message = 'The licence is not valid in this country.'

  it('says why, once, announced and audited, and can be thought over', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    await declineProfessional(supportCtx(db), { ...made, message })
    await expect(declineProfessional(supportCtx(db), { ...made, message })).rejects.toMatchObject({
      code: 'directory.not_waiting',
    })
    const { state, steps } = await getForSupport(supportCtx(db), made.professionalId)
    expect([state, steps.map(({ kind }) => kind)]).toEqual(['declined', ['declined']])
    const events = (await announced(db, 'standing.changed')).map((row) => row.professionalId)
    expect(events.filter((id) => id === made.professionalId)).toHaveLength(1)
    expect((await audited(db, 'professional.declined')).map((row) => row.objectId)).toContain(
      made.professionalId,
    )
    await makeCredential(db, made)
    expect(await approveProfessional(supportCtx(db), made)).toBe(true)
  })

  it('is support’s act, and about somebody', async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    const declining = declineProfessional(professionalCtx(db, made), { ...made, message })
    await expect(declining).rejects.toMatchObject({ code: 'directory.support_only' })
    const professionalId = timeOrderedIds.next()
    await expect(declineProfessional(supportCtx(db), { professionalId, message })).rejects.toMatchObject({
      code: 'directory.professional_missing',
    })
  })
})
