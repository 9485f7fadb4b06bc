import { listHandovers, proposeHandover } from '@kara/handovers'
import { listHubsOfProfessional } from '@kara/hubs'
import { findPersonByEmail } from '@kara/identity'
import { invariant } from '@kara/kernel'
import { listCreditProposals, listSeriesProposals, proposeCredits, proposeSeries } from '@kara/proposals'
import { listSessionsWith, planProposedSeries } from '@kara/scheduling'
import { gateOf, professionalCtx, type Tools } from '../tools.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile } from './town-definition.ts'

/** What clients are asked by their professionals and have not answered. */
export async function plantProposals(
  tools: Tools,
  { handovers, seriesProposals, creditProposals }: PeopleFile,
  residents: readonly Resident[],
): Promise<void> {
  await plantHandovers(tools, handovers, residents)
  await plantSeriesProposals(tools, seriesProposals, residents)
  await plantCreditProposals(tools, creditProposals, residents)
}

/** Professionals who ask a client whether to ask their company for more. */
async function plantCreditProposals(
  { ctx }: Tools,
  proposals: PeopleFile['creditProposals'],
  residents: readonly Resident[],
): Promise<void> {
  for (const pair of proposals) {
    const { self, personId } = await findBoth(ctx, residents, pair)
    if ((await listCreditProposals(self, personId)).length > 0) continue
    const companyId = (await listSessionsWith(self, personId)).find((one) => one.companyId)?.companyId
    if (companyId) await proposeCredits(self, { personId, companyId, amountCredits: 3, reason: 'more_time' })
  }
}

/** Professionals who propose a series to a client, from the newest session of the two on. */
async function plantSeriesProposals(
  { ctx }: Tools,
  proposals: PeopleFile['seriesProposals'],
  residents: readonly Resident[],
): Promise<void> {
  for (const pair of proposals) {
    const { self, personId } = await findBoth(ctx, residents, pair)
    if ((await listSeriesProposals(self, personId)).length > 0) continue
    const latest = (await listSessionsWith(self, personId)).find(({ state }) =>
      ['scheduled', 'completed'].includes(state),
    )
    if (!latest) continue
    const rhythm = { sessionId: latest.id, everyWeeks: 1 }
    const { dates } = await planProposedSeries(self, { ...rhythm, count: 5 })
    const startsAt = dates.filter(({ reason }) => reason === null).map((date) => date.startsAt)
    if (startsAt.length >= 2) await proposeSeries(self, { ...rhythm, startsAt })
  }
}

/** Professionals who propose a colleague to a client; some clients have not answered. */
async function plantHandovers(
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

/** The professional, acting, and the client; both live in the town. */
async function findBoth(
  ctx: Tools['ctx'],
  residents: readonly Resident[],
  { professional, client }: { readonly professional: string; readonly client: string },
) {
  const resident = residents.find(({ slug }) => slug === professional)
  const personId = await findPersonByEmail(gateOf(ctx), client)
  invariant(resident && personId, `${professional} and ${client} live in the town`)
  return { self: professionalCtx(ctx, resident.professionalId, resident.personId), personId }
}
