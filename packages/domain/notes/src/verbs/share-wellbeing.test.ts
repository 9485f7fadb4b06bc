import { makeProfessional } from '@kara/directory/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findSharedWellbeing, getOwnWellbeing, isWellbeingShared } from '../reads/get-own-wellbeing.ts'
import { listRecordOpenings } from '../reads/list-record-openings.ts'
import { makeCare, testKeys } from '../testing.ts'
import { endWellbeingShare, shareWellbeing } from './share-wellbeing.ts'
import { takeWellbeingCheck } from './take-wellbeing-check.ts'

describe('showing a professional how one is', () => {
  const db = openTestDatabase()
  async function checked() {
    const care = await makeCare(db)
    const answers = [1, 1, 1, 1, 1] as [number, number, number, number, number]
    await takeWellbeingCheck(care.ctx, testKeys, { answers, timeZone: 'Atlantic/Reykjavik' })
    return care
  }

  it('shows the scores to the one who was chosen, tells the client that they were opened, and ends', async () => {
    const { ctx, professional, personId, hub } = await checked()
    expect(await findSharedWellbeing(professional, testKeys, personId)).toBeNull()
    await shareWellbeing(ctx, hub.professionalId)
    await shareWellbeing(ctx, hub.professionalId)
    expect(await isWellbeingShared(professional, personId)).toBe(true)
    expect(await listRecordOpenings(ctx)).toEqual([])
    expect(await findSharedWellbeing(professional, testKeys, personId)).toMatchObject({
      checks: [{ score: 20 }],
    })
    expect(await listRecordOpenings(ctx)).toMatchObject([{ kind: 'wellbeing' }])
    await endWellbeingShare(ctx, hub.professionalId)
    await endWellbeingShare(ctx, hub.professionalId)
    expect(await isWellbeingShared(professional, personId)).toBe(false)
    expect(await findSharedWellbeing(professional, testKeys, personId)).toBeNull()
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
    await shareWellbeing(ctx, hub.professionalId)
    expect(await findSharedWellbeing(other.professional, testKeys, personId)).toBeNull()
    expect((await getOwnWellbeing(other.ctx, testKeys)).sharedWith).toEqual([])
  })

  it('is for whom the client has met, and by the client alone', async () => {
    const { ctx, professional, hub } = await checked()
    const { professionalId: stranger } = await makeProfessional(db)
    await expect(shareWellbeing(ctx, stranger)).rejects.toMatchObject({
      code: 'notes.not_their_professional',
    })
    await expect(shareWellbeing(professional, hub.professionalId)).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
  })

  it('is one consent, however many clicks give it', async () => {
    const { ctx, hub } = await checked()
    await Promise.all([shareWellbeing(ctx, hub.professionalId), shareWellbeing(ctx, hub.professionalId)])
    expect((await getOwnWellbeing(ctx, testKeys)).sharedWith).toHaveLength(1)
  })
})
