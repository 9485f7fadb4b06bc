import { readdirSync } from 'node:fs'
import { answerInvitation, listInvitations } from '@kara/hubs'
import { appointStaff, openAccount } from '@kara/identity'
import { invariant } from '@kara/kernel'
import { applyHub } from '../apply.ts'
import type { HubDefinition } from '../hub-definition.ts'
import type { Problem } from '../problems.ts'
import { readDefinition } from '../read-definition.ts'
import { type LiveHub, readLive } from '../read-live.ts'
import { gateOf, operatorOf, professionalCtx, type Tools } from '../tools.ts'
import { isHubFolder } from '../write-definition.ts'
import { acceptTermsOf } from './accept-terms-of.ts'
import { plantClients } from './plant-clients.ts'
import { plantProfessionals, type Resident } from './plant-professionals.ts'
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
  return []
}

async function plantStaff(tools: Tools, person: PeopleFile['staff'][number]): Promise<void> {
  const { name, email, locale, timeZone } = person
  const account = { displayName: name, email, locale, timeZone, kind: 'work' } as const
  const { personId } = await openAccount(gateOf(tools.ctx), account)
  await appointStaff(operatorOf(tools.ctx), { personId })
}

async function plantHub(tools: Tools, definition: HubDefinition): Promise<LiveHub> {
  const { slug } = definition
  // A company that is changed by hand stays as its people made it.
  const before = await readLive(tools, slug)
  if (!before || isUnfinished(before, definition)) {
    const { waiting } = await applyHub(tools, definition)
    for (const line of waiting) tools.ctx.log.warn('The town waits for something', { slug, line })
  }
  const live = await readLive(tools, slug)
  invariant(live?.owner, `${slug} was planted`)
  await acceptTermsOf(tools.ctx, live.owner.personId, 'company', live.company.locale)
  return live
}

function isUnfinished(live: LiveHub, { file }: HubDefinition): boolean {
  return live.hub.state === 'draft' && file.hub.state !== 'draft'
}

function draftOf(definition: HubDefinition): HubDefinition {
  const { file } = definition
  return { ...definition, file: { ...file, hub: { ...file.hub, state: 'draft' } } }
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
