import { listBookedSessions } from '@kara/scheduling'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getHandover } from '../reads/list-handovers.ts'
import { makeHandover } from '../testing.ts'
import { answerHandover } from './answer-handover.ts'
import { lapseHandover } from './lapse-handover.ts'

describe('a handover that nobody answers', () => {
  const db = openTestDatabase()
  const made = async () => {
    const team = await makeHandover(db)
    const { personId, hub } = team
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', personId, professionalId: hub.professionalId },
    })
    return { ...team, job, id: team.handoverId as never }
  }

  it('ends once, and everything stays as it was', async () => {
    const { ctx, job, id, session } = await made()
    expect(await lapseHandover(job, id)).toBe(true)
    expect(await lapseHandover(job, id)).toBe(false)
    expect(await getHandover(ctx, id)).toMatchObject({ state: 'lapsed' })
    expect(await listBookedSessions(ctx, 'upcoming')).toMatchObject([{ id: session.id, state: 'scheduled' }])
  })

  it('is ended by its own job, and not after an answer', async () => {
    const { self, job, ctx, id, handoverId } = await made()
    await expect(lapseHandover(self, id)).rejects.toMatchObject({ code: 'handovers.not_allowed' })
    const { job: stranger } = await made()
    expect(await lapseHandover(stranger, id)).toBe(false)
    await answerHandover(ctx, { handoverId, answer: 'decline' })
    expect(await lapseHandover(job, id)).toBe(false)
  })

  it('announces and audits', async () => {
    const { job, id, handoverId } = await made()
    await lapseHandover(job, id)
    const events = (await announced(db, 'handover.lapsed')).filter(
      ({ payload }) => payload.handoverId === handoverId,
    )
    expect(events).toHaveLength(1)
    expect((await audited(db, 'handover.lapsed')).map(({ objectId }) => objectId)).toContain(handoverId)
  })
})
