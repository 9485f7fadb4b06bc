import { makePerson } from '@kara/identity/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { WellbeingAnswers, WorryAnswers } from '../contracts.ts'
import { getOwnWellbeing } from '../reads/get-own-wellbeing.ts'
import { testKeys } from '../testing.ts'
import { deleteWellbeingChecks, takeWellbeingCheck } from './take-wellbeing-check.ts'

const input = { measure: 'who5' as const, answers: answersOf(3, 2, 3, 1, 4), timeZone: 'Atlantic/Reykjavik' }
const worries = {
  measure: 'gad7' as const,
  answers: [3, 2, 3, 1, 0, 2, 1] as WorryAnswers,
  timeZone: 'Atlantic/Reykjavik',
}

function answersOf(...answers: WellbeingAnswers) {
  return answers
}

describe('saying how one is', () => {
  const db = openTestDatabase()
  async function somebody() {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'person', personId } })
  }

  it('keeps a score, drawn as it goes, and asks again after two weeks', async () => {
    const ctx = await somebody()
    expect(await getOwnWellbeing(ctx, testKeys, 'who5')).toEqual({ checks: [], nextAt: null, sharedWith: [] })
    await takeWellbeingCheck(ctx, testKeys, input)
    ctx.clock.advance({ hours: 24 * 14 })
    await takeWellbeingCheck(ctx, testKeys, { ...input, answers: [5, 5, 5, 5, 5] })
    expect((await getOwnWellbeing(ctx, testKeys, 'who5')).checks.map(({ score }) => score)).toEqual([52, 100])
  })

  it('is once in two weeks, also when two clicks come at once', async () => {
    const ctx = await somebody()
    const take = () => takeWellbeingCheck(ctx, testKeys, input)
    const twice = await Promise.allSettled([take(), take()])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    ctx.clock.advance({ hours: 24 * 14 - 1 })
    await expect(take()).rejects.toMatchObject({ code: 'notes.check_too_soon' })
    await expect(takeWellbeingCheck(ctx, testKeys, { ...input, answers: [0, 1, 2, 3, 6] })).rejects.toThrow()
  })

  it('keeps each measure for itself: on one day, with its own clock, and deleted alone', async () => {
    const ctx = await somebody()
    await takeWellbeingCheck(ctx, testKeys, input)
    await takeWellbeingCheck(ctx, testKeys, worries)
    await expect(takeWellbeingCheck(ctx, testKeys, worries)).rejects.toMatchObject({
      code: 'notes.check_too_soon',
    })
    const beyond = { ...worries, answers: [4, 0, 0, 0, 0, 0, 0] as WorryAnswers }
    await expect(takeWellbeingCheck(ctx, testKeys, beyond)).rejects.toThrow()
    expect((await getOwnWellbeing(ctx, testKeys, 'gad7')).checks).toMatchObject([{ score: 12 }])
    await deleteWellbeingChecks(ctx, 'gad7')
    expect((await getOwnWellbeing(ctx, testKeys, 'gad7')).checks).toEqual([])
    expect((await getOwnWellbeing(ctx, testKeys, 'who5')).checks).toMatchObject([{ score: 52 }])
  })

  it('lies in the database as nobody can read it, and is deleted for good', async () => {
    const ctx = await somebody()
    const id = await takeWellbeingCheck(ctx, testKeys, input)
    const [row] = await db.witness`select sealed from app.wellbeing_check where id = ${id}`
    expect(Buffer.from(row?.sealed as Uint8Array).includes(Buffer.from([3, 2, 3, 1, 4]))).toBe(false)
    await deleteWellbeingChecks(ctx, 'who5')
    expect((await getOwnWellbeing(ctx, testKeys, 'who5')).checks).toEqual([])
    const entries = (await audited(db, 'wellbeing_check.taken')).filter(({ objectId }) => objectId === id)
    expect(entries).toMatchObject([{ companyId: null }])
    const news = (await announced(db, 'wellbeing_check.taken')).filter(
      ({ payload }) => payload.checkId === id,
    )
    expect(Object.keys(news[0]?.payload ?? {}).sort()).toEqual(['checkId', 'measure', 'nextAt', 'personId'])
  })

  it('is a person’s own: nobody of a company, and nobody else’s', async () => {
    const [one, other] = [await somebody(), await somebody()]
    await takeWellbeingCheck(one, testKeys, input)
    await deleteWellbeingChecks(other, 'who5')
    expect((await getOwnWellbeing(one, testKeys, 'who5')).checks).toHaveLength(1)
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(takeWellbeingCheck(visitor, testKeys, input)).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
  })
})
