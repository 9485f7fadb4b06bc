import { makeProfessional } from '@kara/directory/testing'
import { makeListing } from '@kara/hubs/testing'
import { makeBookableHub, makeBooking, makeHours, professionalCtx } from '@kara/scheduling/testing'
import type { TestDatabase } from '@kara/testing'
import { listHandovers } from './reads/list-handovers.ts'
import { proposeHandover } from './verbs/propose-handover.ts'

/** A hub with a client who has booked, and a colleague of the professional with the same hours. */
export async function makeTeam(db: TestDatabase) {
  const hub = await makeBookableHub(db)
  const colleague = await makeProfessional(db, { displayName: 'Colleague' })
  await makeListing(db, hub.companyId, hub.hubId, colleague.professionalId)
  await makeHours(db, colleague.professionalId)
  const booking = await makeBooking(db, hub)
  const self = professionalCtx(db, hub)
  return { hub, colleague, self, colleagueCtx: professionalCtx(db, colleague), ...booking }
}

/** The same, and the client is asked whether they go on with the colleague. */
export async function makeHandover(db: TestDatabase) {
  const team = await makeTeam(db)
  await proposeHandover(team.self, {
    personIds: [team.personId],
    colleagueId: team.colleague.professionalId,
    companyId: team.hub.companyId,
  })
  const [handover] = await listHandovers(team.self)
  if (!handover) throw new Error('what was proposed is listed')
  return { ...team, handover, handoverId: handover.id }
}
