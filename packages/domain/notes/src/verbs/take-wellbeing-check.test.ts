import { makePerson } from '@kara/identity/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getOwnWellbeing } from '../reads/get-own-wellbeing.ts'
import { testKeys } from '../testing.ts'
import { deleteWellbeingChecks, takeWellbeingCheck } from './take-wellbeing-check.ts'

const input = { answers: [3, 2, 3, 1, 4], timeZone: 'Atlantic/Reykjavik' } as const

describe('saying how one is', () => {
  const db = openTestDatabase()
  async function somebody() {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'person', personId } })
  }

  it('keeps a score, drawn as it goes, and asks again after two weeks', async () => {
    const ctx = await somebody()
    expect(await getOwnWellbeing(ctx, testKeys)).toEqual({ checks: [], nextAt: null, sharedWith: [] })
    await takeWellbeingCheck(ctx, testKeys, { ...input, answers: [...input.answers] })
    ctx.clock.advance({ hours: 24 * 14 })
    await takeWellbeingCheck(ctx, testKeys, { ...input, answers: [5, 5, 5, 5, 5] })
    expect((await getOwnWellbeing(ctx, testKeys)).checks.map(({ score }) => score)).toEqual([52, 100])
  })

  it('is once in two weeks, also when two clicks come at once', async () => {
    const ctx = await somebody()
    const take = () => takeWellbeingCheck(ctx, testKeys, { ...input, answers: [...input.answers] })
    const twice = await Promise.allSettled([take(), take()])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    ctx.clock.advance({ hours: 24 * 14 - 1 })
    await expect(take()).rejects.toMatchObject({ code: 'notes.check_too_soon' })
    await expect(takeWellbeingCheck(ctx, testKeys, { ...input, answers: [0, 1, 2, 3, 6] })).rejects.toThrow()
  })

  it('lies in the database as nobody can read it, and is deleted for good', async () => {
    const ctx = await somebody()
    const id = await takeWellbeingCheck(ctx, testKeys, { ...input, answers: [...input.answers] })
    const [row] = await db.witness`select sealed from app.wellbeing_check where id = ${id}`
    expect(Buffer.from(row?.sealed as Uint8Array).includes(Buffer.from([3, 2, 3, 1, 4]))).toBe(false)
    await deleteWellbeingChecks(ctx)
    expect((await getOwnWellbeing(ctx, testKeys)).checks).toEqual([])
    const entries = (await audited(db, 'wellbeing_check.taken')).filter(({ objectId }) => objectId === id)
    expect(entries).toMatchObject([{ companyId: null }])
    const news = (await announced(db, 'wellbeing_check.taken')).filter(
      ({ payload }) => payload.checkId === id,
    )
    expect(Object.keys(news[0]?.payload ?? {}).sort()).toEqual(['checkId', 'nextAt', 'personId'])
  })

  it('is a person’s own: nobody of a company, and nobody else’s', async () => {
    const [one, other] = [await somebody(), await somebody()]
    await takeWellbeingCheck(one, testKeys, { ...input, answers: [...input.answers] })
    await deleteWellbeingChecks(other)
    expect((await getOwnWellbeing(one, testKeys)).checks).toHaveLength(1)
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(
      takeWellbeingCheck(visitor, testKeys, { ...input, answers: [...input.answers] }),
    ).rejects.toMatchObject({ code: 'notes.not_allowed' })
  })
})
