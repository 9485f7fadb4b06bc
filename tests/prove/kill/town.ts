import { makeEmployee } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { makeListing } from '@kara/hubs/testing'
import { acceptTerms, listTermsToAccept, startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { type Ctx, inScope, systemClock } from '@kara/kernel'
import { makeBookableHub, makeHours } from '@kara/scheduling/testing'
import { testCtx } from '@kara/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { Temporal } from 'temporal-polyfill'

const professionals = 10
const sessionHours = [9, 10, 11, 12, 13, 14, 15]
/** Far enough that no reminder is due while the clock is moved. */
const firstDay = 4
/** Others to choose from when an answer was lost together with the time it had taken. */
const choicesPerClient = 5

export interface KillClient {
  readonly personId: string
  readonly email: string
  /** The cookie that signing in at the hub's host had left. */
  readonly token: string
  /** `<service>/<start>`, as the form of the page sends it; nobody else's. */
  readonly choices: readonly string[]
}

export interface KillTown {
  readonly host: string
  readonly clients: readonly KillClient[]
  readonly professionalEmails: readonly string[]
}

/** A published hub and clients who work for its company, signed in at its host, with times of their own to book. */
export async function makeKillTown(
  db: StandaloneDatabase,
  options: { readonly clients: number; readonly basePort: number },
): Promise<KillTown> {
  const hub = await makeBookableHub(db, { poolCredits: options.clients * 4 })
  const services = [{ serviceId: hub.serviceId, personId: hub.personId }]
  while (services.length < professionals) {
    const made = await makeProfessional(db)
    await makeListing(db, hub.companyId, hub.hubId, made.professionalId)
    await makeHours(db, made.professionalId)
    services.push(made)
  }
  const starts = freeStarts()
  const choices = starts.flatMap((startsAt) => services.map(({ serviceId }) => `${serviceId}/${startsAt}`))
  const host = `${hub.host}:${options.basePort}`
  const clients: KillClient[] = []
  for (let at = 0; at < options.clients; at++) {
    const { personId, email } = await makePerson(db)
    await makeEmployee(db, hub.companyId, personId)
    const gate = realCtx(testCtx({ database: db.database, scope: { role: 'gate' } }))
    const self = inScope(gate, { role: 'person', personId }, { kind: 'person', personId })
    for (const terms of await listTermsToAccept(self, { audiences: ['client'], locale: 'en' })) {
      await acceptTerms(self, { termsVersionId: terms.id })
    }
    const { token } = await startSession(gate, {
      personId,
      host,
      method: 'sso',
      companyId: hub.companyId,
      device: 'A proof',
    })
    const own = choices.filter((_, choice) => choice % options.clients === at)
    clients.push({ personId, email, token, choices: own.slice(0, choicesPerClient) })
  }
  const emails = await db.witness<{ email: string }[]>`
    select e.email from app.person_email e join app.professional p on p.person_id = e.person_id`
  return { host, clients, professionalEmails: emails.map(({ email }) => email) }
}

function realCtx(ctx: Ctx): Ctx {
  return { ...ctx, clock: systemClock }
}

/** Hours of working days that lie ahead, in the professionals' zone, which is that of Reykjavík. */
function freeStarts(): string[] {
  const today = Temporal.Now.zonedDateTimeISO('Atlantic/Reykjavik').startOfDay()
  const days = Array.from({ length: 45 }, (_, at) => today.add({ days: firstDay + at }))
  return days
    .filter((day) => day.dayOfWeek <= 5)
    .flatMap((day) => sessionHours.map((hour) => day.with({ hour }).toInstant().toString()))
}
