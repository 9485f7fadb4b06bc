import { audited, dueWork, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAskedHandovers } from '../reads/list-handovers.ts'
import { makeHandover } from '../testing.ts'
import { answerHandover } from './answer-handover.ts'
import { withdrawHandover } from './withdraw-handover.ts'

describe('taking a proposal back', () => {
  const db = openTestDatabase()

  it('asks the client no more, once, and is recorded', async () => {
    const { self, ctx, handoverId } = await makeHandover(db)
    await withdrawHandover(self, handoverId as never)
    await withdrawHandover(self, handoverId as never)
    expect(await listAskedHandovers(ctx)).toEqual([])
    expect((await dueWork(db, 'handover.lapses')).filter(({ key }) => key === handoverId)).toEqual([])
    const entries = (await audited(db, 'handover.withdrawn')).filter(
      ({ objectId }) => objectId === handoverId,
    )
    expect(entries).toHaveLength(1)
  })

  it('is the act of whoever proposed, and comes too late after an answer', async () => {
    const { self, ctx, colleagueCtx, handoverId } = await makeHandover(db)
    await expect(withdrawHandover(ctx, handoverId as never)).rejects.toMatchObject({
      code: 'handovers.not_allowed',
    })
    await expect(withdrawHandover(colleagueCtx, handoverId as never)).rejects.toMatchObject({
      code: 'handovers.handover_missing',
    })
    await answerHandover(ctx, { handoverId, answer: 'accept' })
    await expect(withdrawHandover(colleagueCtx, handoverId as never)).rejects.toMatchObject({
      code: 'handovers.handover_missing',
    })
    await expect(withdrawHandover(self, handoverId as never)).rejects.toMatchObject({
      code: 'handovers.handover_ended',
    })
  })
})
