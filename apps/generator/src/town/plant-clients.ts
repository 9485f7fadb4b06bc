import { findPersonByEmail } from '@kara/identity'
import { type CompanyId, type Ctx, inScope, invariant, type PersonId } from '@kara/kernel'
import { listBookedSessions } from '@kara/scheduling'
import type { LiveHub } from '../read-live.ts'
import { signInThroughSandbox } from '../sign-in.ts'
import { gateOf, type Tools } from '../tools.ts'
import { acceptTermsOf } from './accept-terms-of.ts'
import { plantPay } from './plant-pay.ts'
import { plantPractices } from './plant-practice.ts'
import type { Resident } from './plant-professionals.ts'
import { plantSession } from './plant-session.ts'
import { plantWaiting } from './plant-waiting.ts'
import { plantWellbeing } from './plant-wellbeing.ts'
import type { PeopleFile, Town } from './town-definition.ts'

type Client = PeopleFile['clients'][number]

/** Whoever is a client of the town: employees first, then what professionals have beside hubs and want of both. */
export async function plantClients(
  tools: Tools,
  town: Town,
  hubs: ReadonlyMap<string, LiveHub>,
  residents: readonly Resident[],
): Promise<void> {
  for (const client of town.people.clients) {
    const live = hubs.get(client.company)
    invariant(live, `${client.company} is a hub of the town`)
    await plantClient(tools, client, live, residents)
  }
  await plantPractices(tools, town, residents)
  await plantPay(tools, town, residents)
}

/** Employees sign in through their company, accept the terms and book; what is past has taken place. */
async function plantClient(
  tools: Tools,
  client: Client,
  live: LiveHub,
  residents: readonly Resident[],
): Promise<void> {
  const { email, locale, company } = client
  const { id: companyId, timeZone } = live.company
  let personId = await findPersonByEmail(gateOf(tools.ctx), email)
  if (!personId) {
    const connection = live.connection
    invariant(connection, `${company} has a connection through which its people sign in`)
    const host = `${company}.${tools.baseHost}`
    const trip = {
      companyId,
      connectionId: connection.id,
      sandbox: company,
      person: email,
      host,
      locale,
      timeZone,
    }
    // A mistake first, as people make them: support finds it by its code.
    await signInThroughSandbox(tools, { ...trip, mode: 'expired' })
    personId = (await signInThroughSandbox(tools, trip))?.personId ?? null
    invariant(personId, `${email} could sign in`)
  }
  await acceptTermsOf(tools.ctx, personId, 'client', locale)
  const self = personCtx(tools.ctx, personId, companyId)
  await plantWaiting(self, client.waitsFor, residents)
  const booked = [await listBookedSessions(self, 'past'), await listBookedSessions(self, 'upcoming')].flat()
  const missing = booked.length > 0 ? [] : client.sessions
  for (const [index, wanted] of missing.entries()) {
    const resident = residents.find(({ slug }) => slug === wanted.professional)
    invariant(resident, `${wanted.professional} lives in the town`)
    await plantSession(tools, self, wanted, resident, { timeZone, pick: index * 2 })
  }
  if (client.wellbeing) await plantWellbeing(tools, self, client.wellbeing, residents)
}

function personCtx(ctx: Ctx, personId: PersonId, companyId: CompanyId): Ctx {
  const scope = { role: 'person', personId, companyId, browserHash: `town-${personId}` } as const
  return inScope(ctx, scope, { kind: 'person', personId })
}
