import { readdirSync } from 'node:fs'
import { answerInvitation, listInvitations } from '@kara/hubs'
import { appointStaff, openAccount } from '@kara/identity'
import type { Problem } from '../problems.ts'
import { readDefinition } from '../read-definition.ts'
import type { LiveHub } from '../read-live.ts'
import { gateOf, operatorOf, professionalCtx, type Tools } from '../tools.ts'
import { isHubFolder } from '../write-definition.ts'
import { plantClients } from './plant-clients.ts'
import { plantConversations } from './plant-conversations.ts'
import { draftOf, plantHub } from './plant-hub.ts'
import { plantNameReviews } from './plant-name-review.ts'
import { plantProfessionals, type Resident } from './plant-professionals.ts'
import { plantSignIns } from './plant-sign-ins.ts'
import { type PeopleFile, readTown } from './town-definition.ts'

/**
 * Plants the demo town out of the folder of tenants, through the verbs that the pages use: professionals
 * with their hours, companies with their hubs, employees with sessions behind and before them. Planting
 * again adds what is missing and changes nothing else.
 *
 * @returns every problem of the files; nothing is planted while there is one.
 */
export async function plantTown(tools: Tools): Promise<readonly Problem[]> {
  const town = readTown(tools.tenants)
  const slugs = readdirSync(tools.tenants).filter((name) => isHubFolder(tools.tenants, name))
  const readings = await Promise.all(slugs.map((slug) => readDefinition(tools.tenants, slug)))
  const broken = readings.flatMap((reading) => (reading.outcome === 'refused' ? reading.problems : []))
  if ('problems' in town) return [...town.problems, ...broken]
  if (broken.length > 0) return broken
  const definitions = readings.flatMap((reading) => (reading.outcome === 'read' ? [reading.definition] : []))

  for (const person of town.people.staff) await plantStaff(tools, person)
  const residents = await plantProfessionals(tools, town)
  // A hub opens with its professionals in it, so they answer between its draft and its opening.
  for (const definition of definitions) await plantHub(tools, draftOf(definition))
  const opening = definitions.filter(({ file }) => file.hub.state !== 'draft')
  const openingSlugs = new Set(opening.map(({ slug }) => slug))
  for (const resident of residents) await answerInvitations(tools, resident, openingSlugs)
  const hubs = new Map<string, LiveHub>()
  for (const definition of definitions) hubs.set(definition.slug, await plantHub(tools, definition))
  await plantClients(tools, town, hubs, residents)
  await plantSignIns(tools, hubs)
  await plantNameReviews(tools, town.people)
  await plantConversations(tools, town.people)
  return []
}

async function plantStaff(tools: Tools, person: PeopleFile['staff'][number]): Promise<void> {
  const { name, email, locale, timeZone } = person
  const account = { displayName: name, email, locale, timeZone, kind: 'work' } as const
  const { personId } = await openAccount(gateOf(tools.ctx), account)
  await appointStaff(operatorOf(tools.ctx), { personId })
}

/** Whoever is invited to a hub that opens accepts; an invitation to one still being set up stays open. */
async function answerInvitations(
  tools: Tools,
  { professionalId, personId }: Resident,
  openingSlugs: ReadonlySet<string>,
): Promise<void> {
  const self = professionalCtx(tools.ctx, professionalId, personId)
  for (const { listingId, hubSlug, isExpired } of await listInvitations(self)) {
    if (openingSlugs.has(hubSlug) && !isExpired) await answerInvitation(self, { listingId, answer: 'accept' })
  }
}
