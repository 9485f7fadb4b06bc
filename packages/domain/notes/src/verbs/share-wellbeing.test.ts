import { inTransaction } from '@kara/db'
import { makeProfessional } from '@kara/directory/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getOwnWellbeing, isWellbeingShared, listSharedWellbeing } from '../reads/get-own-wellbeing.ts'
import { listRecordOpenings } from '../reads/list-record-openings.ts'
import { listChecks } from '../store/wellbeing.ts'
import { makeCare, testKeys } from '../testing.ts'
import { endWellbeingShare, shareWellbeing } from './share-wellbeing.ts'
import { takeWellbeingCheck } from './take-wellbeing-check.ts'

describe('showing a professional how one is', () => {
  const db = openTestDatabase()
  async function checked() {
    const care = await makeCare(db)
    const answers = [1, 1, 1, 1, 1] as [number, number, number, number, number]
    await takeWellbeingCheck(care.ctx, testKeys, {
      measure: 'who5',
      answers,
      timeZone: 'Atlantic/Reykjavik',
    })
    return care
  }

  it('shows the scores to the one who was chosen, tells the client that they were opened, and ends', async () => {
    const { ctx, professional, personId, hub } = await checked()
    expect(await listSharedWellbeing(professional, testKeys, personId)).toEqual([])
    await shareWellbeing(ctx, hub.professionalId, 'who5')
    await shareWellbeing(ctx, hub.professionalId, 'who5')
    expect(await isWellbeingShared(professional, personId)).toBe(true)
    expect(await listRecordOpenings(ctx)).toEqual([])
    expect(await listSharedWellbeing(professional, testKeys, personId)).toMatchObject([
      { measure: 'who5', checks: [{ score: 20 }] },
    ])
    expect(await listRecordOpenings(ctx)).toMatchObject([{ kind: 'wellbeing' }])
    await endWellbeingShare(ctx, hub.professionalId, 'who5')
    await endWellbeingShare(ctx, hub.professionalId, 'who5')
    expect(await isWellbeingShared(professional, personId)).toBe(false)
    expect(await listSharedWellbeing(professional, testKeys, personId)).toEqual([])
    const entries = (await audited(db)).filter(({ objectId }) => objectId === hub.professionalId)
    expect(
      entries
        .map(({ action }) => action)
        .filter((action) => action.startsWith('wellbeing.'))
        .sort(),
    ).toEqual(['wellbeing.shared', 'wellbeing.unshared'])
  })

  it('shows nothing to a colleague, nor to the professional of another client', async () => {
    const { ctx, personId, hub } = await checked()
    const other = await checked()
    await shareWellbeing(ctx, hub.professionalId, 'who5')
    expect(await listSharedWellbeing(other.professional, testKeys, personId)).toEqual([])
    expect((await getOwnWellbeing(other.ctx, testKeys, 'who5')).sharedWith).toEqual([])
  })

  it('shows the measure that was chosen, and of the other not that there is one', async () => {
    const { ctx, professional, personId, hub } = await checked()
    const answers = [3, 3, 3, 3, 3, 3, 3] as [number, number, number, number, number, number, number]
    await takeWellbeingCheck(ctx, testKeys, { measure: 'gad7', answers, timeZone: 'Atlantic/Reykjavik' })
    await shareWellbeing(ctx, hub.professionalId, 'who5')
    expect(await listSharedWellbeing(professional, testKeys, personId)).toMatchObject([{ measure: 'who5' }])
    const seen = await inTransaction(professional, (ctx) => listChecks(ctx, personId, 'gad7'))
    expect(seen).toEqual([])
    await shareWellbeing(ctx, hub.professionalId, 'gad7')
    await endWellbeingShare(ctx, hub.professionalId, 'who5')
    expect(await listSharedWellbeing(professional, testKeys, personId)).toMatchObject([
      { measure: 'gad7', checks: [{ score: 21 }] },
    ])
  })

  it('is for whom the client has met, and by the client alone', async () => {
    const { ctx, professional, hub } = await checked()
    const { professionalId: stranger } = await makeProfessional(db)
    await expect(shareWellbeing(ctx, stranger, 'who5')).rejects.toMatchObject({
      code: 'notes.not_their_professional',
    })
    await expect(shareWellbeing(professional, hub.professionalId, 'who5')).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
  })

  it('is one consent, however many clicks give it', async () => {
    const { ctx, hub } = await checked()
    await Promise.all([
      shareWellbeing(ctx, hub.professionalId, 'who5'),
      shareWellbeing(ctx, hub.professionalId, 'who5'),
    ])
    expect((await getOwnWellbeing(ctx, testKeys, 'who5')).sharedWith).toHaveLength(1)
  })
})
