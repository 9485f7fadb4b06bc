import { listOwnServices } from '@kara/directory'
import { listHandovers, proposeHandover } from '@kara/handovers'
import { listHubsOfProfessional } from '@kara/hubs'
import { findPersonByEmail, openAccount } from '@kara/identity'
import { type Ctx, type Id, inScope, invariant, type PersonId } from '@kara/kernel'
import {
  acceptClientInvite,
  bookForClient,
  findHubCalendar,
  inviteClient,
  listClientInvites,
  setHubCalendar,
} from '@kara/scheduling'
import { gateOf, professionalCtx, type Tools } from '../tools.ts'
import { acceptTermsOf } from './accept-terms-of.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile, ProfessionalFile, Town } from './town-definition.ts'

type Practice = NonNullable<ProfessionalFile['practice']>

const asEverywhere = { noticeHours: null, bookableWeeks: null, isAway: false, backOn: null }

/** What professionals have beside hubs, and what each hub gets of them. */
export async function plantPractices(
  tools: Tools,
  town: Town,
  residents: readonly Resident[],
): Promise<void> {
  for (const { slug, file } of town.professionals) {
    const resident = residents.find((one) => one.slug === slug)
    if (!resident || !file.practice) continue
    await plantParts(tools, resident, file.practice)
    await plantPrivateClients(tools, resident, file.practice)
  }
}

async function plantParts({ ctx }: Tools, resident: Resident, { hubs }: Practice): Promise<void> {
  const self = professionalCtx(ctx, resident.professionalId, resident.personId)
  const listed = await listHubsOfProfessional(self)
  for (const { hub, ...part } of hubs) {
    const place = listed.find((one) => one.hubSlug === hub && one.state === 'accepted')
    if (!place || (await findHubCalendar(self, place.companyId))) continue
    await setHubCalendar(self, { ...asEverywhere, companyId: place.companyId, ...part })
  }
}

async function plantPrivateClients(tools: Tools, resident: Resident, { clients }: Practice): Promise<void> {
  const { ctx } = tools
  const self = professionalCtx(ctx, resident.professionalId, resident.personId)
  const known = new Set((await listClientInvites(self)).map(({ email }) => email))
  for (const { name, email, locale, session } of clients) {
    if (known.has(email)) continue
    const { id } = await inviteClient(self, { name, email, locale })
    if (!session) continue
    const account = { displayName: name, email, locale, timeZone: 'Atlantic/Reykjavik' }
    const { personId } = await openAccount(gateOf(ctx), account)
    await acceptTermsOf(ctx, personId, 'client', locale)
    await acceptClientInvite(ownCtx(ctx, personId), id as Id<'client_invite'>)
    const service = (await listOwnServices(self)).find(({ minutes }) => minutes === session.minutes)
    invariant(service, `${resident.slug} offers ${session.minutes} minutes`)
    const day = ctx.clock.now().add({ hours: 24 * session.inDays })
    const startsAt = `${day.toString().slice(0, 10)}T${session.at}:00Z`
    await bookForClient(self, { personId, serviceId: service.id, startsAt })
  }
}

/** Professionals who propose a colleague to a client; some clients have not answered. */
export async function plantHandovers(
  { ctx }: Tools,
  handovers: PeopleFile['handovers'],
  residents: readonly Resident[],
): Promise<void> {
  const residentOf = (slug: string) => {
    const resident = residents.find((one) => one.slug === slug)
    invariant(resident, `${slug} lives in the town`)
    return resident
  }
  for (const { professional, client, colleague, hub } of handovers) {
    const { professionalId, personId: own } = residentOf(professional)
    const self = professionalCtx(ctx, professionalId, own)
    if ((await listHandovers(self)).length > 0) continue
    const personId = await findPersonByEmail(gateOf(ctx), client)
    const place = (await listHubsOfProfessional(self)).find((one) => one.hubSlug === hub)
    invariant(personId && place, `${client} sees ${professional} in ${hub}`)
    await proposeHandover(self, {
      personIds: [personId],
      colleagueId: residentOf(colleague).professionalId,
      companyId: place.companyId,
    })
  }
}

function ownCtx(ctx: Ctx, personId: PersonId): Ctx {
  return inScope(ctx, { role: 'person', personId }, { kind: 'person', personId })
}
