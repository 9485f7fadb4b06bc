import { claimCredits } from '@kara/credits'
import { makeProfessional } from '@kara/directory/testing'
import { makeListing } from '@kara/hubs/testing'
import { type PersonId, type ProfessionalId, type ServiceId, timeOrderedIds } from '@kara/kernel'
import { type BookableHub, clientCtx, makeBookableHub, makeClient, makeHours } from '@kara/scheduling/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'

/** Enough calendars that no bench runs past the end of the year, where other credits begin. */
const professionalsOfTown = 8

export interface Town {
  readonly db: StandaloneDatabase
  readonly hub: BookableHub
  readonly people: readonly PersonId[]
  readonly professionals: ReadonlyArray<{
    readonly professionalId: ProfessionalId
    readonly serviceId: ServiceId
  }>
}

/** A hub with several professionals, and people who have claimed credits enough for every round. */
export async function makeTown(db: StandaloneDatabase, howManyPeople: number): Promise<Town> {
  const hub = await makeBookableHub(db, { allowanceCredits: 200, poolCredits: 200 * howManyPeople })
  const people: PersonId[] = []
  for (let at = 0; at < howManyPeople; at++) {
    const { personId, ctx } = await makeClient(db, hub)
    await claimCredits(ctx)
    people.push(personId)
  }
  const professionals: { professionalId: ProfessionalId; serviceId: ServiceId }[] = [hub]
  while (professionals.length < professionalsOfTown) {
    professionals.push(await makeListedProfessional(db, hub))
  }
  return { db, hub, people, professionals }
}

export async function makeListedProfessional(db: StandaloneDatabase, hub: BookableHub) {
  const made = await makeProfessional(db)
  await makeListing(db, hub.companyId, hub.hubId, made.professionalId)
  await makeHours(db, made.professionalId)
  return made
}

export interface MadeHold {
  readonly id: string
  readonly claimId: string
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly serviceId: ServiceId
  readonly browserHash: string
  readonly startsAt: string
  readonly endsAt: string
}

let heldBefore = 0

/** Times that are held, each for a browser of its own, ready to be booked; later ones with each call. */
export async function makeHolds(town: Town, howMany: number): Promise<MadeHold[]> {
  const { db, hub } = town
  const holds = Array.from({ length: howMany }, () => nextHold(town))
  const rows = db.witness.json(JSON.parse(JSON.stringify(holds)))
  const until = '2026-11-20T10:00:00Z'
  await db.witness`insert into app.calendar_claim (id, professional_id, kind, starts_at, ends_at, expires_at)
    select "claimId", "professionalId", 'hold', "startsAt", "endsAt", ${until}
    from jsonb_to_recordset(${rows}) as held ("claimId" uuid, "professionalId" uuid, "startsAt" timestamptz,
      "endsAt" timestamptz)`
  await db.witness`insert into app.slot_hold (id, claim_id, company_id, hub_id, professional_id, service_id,
      browser_hash, starts_at, ends_at, state, expires_at, created_at)
    select id, "claimId", ${hub.companyId}, ${hub.hubId}, "professionalId", "serviceId", "browserHash",
      "startsAt", "endsAt", 'live', ${until}, '2026-11-20T09:00:00Z'
    from jsonb_to_recordset(${rows}) as held (id uuid, "claimId" uuid, "professionalId" uuid, "serviceId" uuid,
      "browserHash" text, "startsAt" timestamptz, "endsAt" timestamptz)`
  return holds
}

function nextHold({ people, professionals }: Town): MadeHold {
  const at = heldBefore++
  const hour = Math.floor(at / professionals.length)
  const starts = Date.UTC(2026, 10, 23, hour)
  const { professionalId, serviceId } = professionals[
    at % professionals.length
  ] as Town['professionals'][number]
  return {
    id: timeOrderedIds.next(),
    claimId: timeOrderedIds.next(),
    personId: people[at % people.length] as PersonId,
    professionalId,
    serviceId,
    browserHash: crypto.randomUUID(),
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + 50 * 60_000).toISOString(),
  }
}

/** The client who holds a time, in the browser that holds it. */
export function holderCtx({ db, hub }: Town, hold: MadeHold) {
  const ctx = clientCtx(db, hub, hold.personId)
  return { ...ctx, scope: { ...ctx.scope, browserHash: hold.browserHash } as typeof ctx.scope }
}
