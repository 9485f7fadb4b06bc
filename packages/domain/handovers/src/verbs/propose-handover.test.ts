import { leaveHub, listHubsOfProfessional } from '@kara/hubs'
import { makeBookableHub, makeClient, makePractice, makePrivateClient } from '@kara/scheduling/testing'
import { announced, audited, dueWork, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listColleaguesFor } from '../reads/list-colleagues-for.ts'
import { getHandover, listAskedHandovers, listHandovers } from '../reads/list-handovers.ts'
import { makeHandover, makeTeam } from '../testing.ts'
import { proposeHandover } from './propose-handover.ts'

describe('proposing a colleague', () => {
  const db = openTestDatabase()

  it('asks each client once, plans its end, and says nothing to the colleague', async () => {
    const { self, ctx, colleague, colleagueCtx, hub, personId, handoverId } = await makeHandover(db)
    expect(await listAskedHandovers(ctx)).toMatchObject([
      { id: handoverId, colleagueId: colleague.professionalId, answerBy: '2026-12-04T09:00:00Z' },
    ])
    const again = { personIds: [personId], colleagueId: colleague.professionalId, companyId: hub.companyId }
    expect(await proposeHandover(self, again)).toBe(0)
    expect(await listHandovers(self)).toHaveLength(1)
    expect(await listHandovers(colleagueCtx)).toEqual([])
    const [lapse] = (await dueWork(db, 'handover.lapses')).filter(({ key }) => key === handoverId)
    expect(lapse?.dueAt.toISOString()).toBe('2026-12-04T09:00:01.000Z')
  })

  it('is for the professional, about their own clients there, and colleagues of that hub', async () => {
    const { self, ctx, hub, colleague, personId } = await makeTeam(db)
    const { companyId } = hub
    const wish = { personIds: [personId], colleagueId: colleague.professionalId, companyId }
    await expect(proposeHandover(ctx, wish)).rejects.toMatchObject({ code: 'handovers.not_allowed' })
    const stranger = await makeBookableHub(db)
    await expect(
      proposeHandover(self, { ...wish, colleagueId: stranger.professionalId }),
    ).rejects.toMatchObject({ code: 'handovers.not_a_colleague' })
    const { personId: nobody } = await makeClient(db, hub)
    await expect(proposeHandover(self, { ...wish, personIds: [nobody] })).rejects.toMatchObject({
      code: 'scheduling.client_unknown',
    })
    await expect(proposeHandover(self, { ...wish, companyId: null })).rejects.toMatchObject({
      code: 'handovers.client_elsewhere',
    })
  })

  it('is possible after leaving the hub, and nobody but the client sees it', async () => {
    const { self, hub, colleague, personId } = await makeTeam(db)
    const [listing] = await listHubsOfProfessional(self)
    await leaveHub(self, { listingId: listing?.listingId ?? '' })
    const wish = { personIds: [personId], colleagueId: colleague.professionalId, companyId: hub.companyId }
    expect(await proposeHandover(self, wish)).toBe(1)
    const [handover] = await listHandovers(self)
    const { ctx: other } = await makeClient(db, hub)
    expect(await listAskedHandovers(other)).toEqual([])
    await expect(getHandover(other, handover?.id as never)).rejects.toMatchObject({
      code: 'handovers.handover_missing',
    })
  })

  it('offers whoever works alone nobody', async () => {
    const practice = await makePractice(db)
    const { personId } = await makePrivateClient(db, practice)
    expect(await listColleaguesFor(practice.ctx, null)).toEqual([])
    const wish = { personIds: [personId], colleagueId: practice.professionalId, companyId: null }
    await expect(proposeHandover(practice.ctx, wish)).rejects.toMatchObject({
      code: 'handovers.not_a_colleague',
    })
  })

  it('announces and audits', async () => {
    const { handoverId } = await makeHandover(db)
    const events = (await announced(db, 'handover.proposed')).filter(
      ({ payload }) => payload.handoverId === handoverId,
    )
    expect(events).toHaveLength(1)
    expect((await audited(db, 'handover.proposed')).map(({ objectId }) => objectId)).toContain(handoverId)
  })
})
