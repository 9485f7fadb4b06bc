import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AdminRole, CompanyId, PersonId } from '@kara/kernel'
import { timeOrderedIds } from '@kara/kernel'
import type { TestDatabase } from '@kara/testing'
import { afterAll, beforeAll } from 'vitest'
import type { DomainEntry } from './contracts.ts'

export interface MadeCompany {
  readonly companyId: CompanyId
  /** The owner; the row in `person` exists only when `ownerId` was given from `makePerson`. */
  readonly ownerId: PersonId
  readonly name: string
  /** Verified, when one was asked for. */
  readonly domain?: string
}

export interface MakeCompanyOptions {
  readonly name?: string
  /** A domain that this company has already proven. */
  readonly domain?: string
  readonly ownerId?: PersonId
}

const madeAt = '2026-11-01T09:00:00Z'

/** A company of the calling test's own, with an owner and, when asked for, a verified domain. */
export async function makeCompany(
  db: TestDatabase,
  { name, domain, ownerId = timeOrderedIds.next<'person'>() }: MakeCompanyOptions = {},
): Promise<MadeCompany> {
  const companyId = timeOrderedIds.next<'company'>()
  const shownName = name ?? `Company ${companyId.slice(-6)}`
  await db.witness`insert into app.company (id, name, country, locale, time_zone, created_at)
    values (${companyId}, ${shownName}, 'IS', 'en', 'Atlantic/Reykjavik', ${madeAt})`
  await makeAdmin(db, companyId, { role: 'owner', personId: ownerId })
  if (domain) await makeVerifiedDomain(db, companyId, domain)
  return { companyId, ownerId, name: shownName, domain }
}

/** Somebody who runs a company's side. */
export async function makeAdmin(
  db: TestDatabase,
  companyId: CompanyId,
  {
    role = 'hr',
    personId = timeOrderedIds.next<'person'>(),
  }: { readonly role?: AdminRole; readonly personId?: PersonId } = {},
): Promise<{ readonly personId: PersonId; readonly role: AdminRole }> {
  await db.witness`insert into app.company_admin (company_id, person_id, role, created_at)
    values (${companyId}, ${personId}, ${role}, ${madeAt})`
  return { personId, role }
}

/** An active employee; pass the id of `makePerson` where the person must exist. */
export async function makeEmployee(
  db: TestDatabase,
  companyId: CompanyId,
  personId: PersonId = timeOrderedIds.next<'person'>(),
): Promise<{ readonly personId: PersonId }> {
  await db.witness`insert into app.employee (company_id, person_id, state, joined_at)
    values (${companyId}, ${personId}, 'active', ${madeAt})`
  return { personId }
}

/** A domain whose proof was found, and how its people come in. */
export async function makeVerifiedDomain(
  db: TestDatabase,
  companyId: CompanyId,
  name: string,
  entry: DomainEntry = 'sign_in',
): Promise<void> {
  await db.witness`insert into app.company_domain
    (company_id, id, name, token, state, created_at, checked_at, verified_at, entry)
    values (${companyId}, ${timeOrderedIds.next()}, ${name}, 'token-of-a-test', 'verified',
      ${madeAt}, ${madeAt}, ${madeAt}, ${entry})`
}

export interface TestResolver {
  /** Where it is asked, once the tests run. */
  readonly url: string
  /** What stands in the DNS: the texts of a name's TXT records. */
  readonly zone: Map<string, string[]>
  /** Names about which it cannot say anything. */
  readonly down: Set<string>
}

/** A resolver of the outside for the tests of one file, in the JSON form of DNS over HTTPS. */
export function openResolver(): TestResolver {
  const zone = new Map<string, string[]>()
  const down = new Set<string>()
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '', 'http://resolver').searchParams.get('name') ?? ''
    const Answer = zone.get(name)?.map((data) => ({ name, type: 16, TTL: 60, data: JSON.stringify(data) }))
    response.setHeader('content-type', 'application/dns-json')
    response.end(JSON.stringify({ Status: down.has(name) ? 2 : Answer ? 0 : 3, Answer }))
  })
  beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)))
  afterAll(() => new Promise((closed) => server.close(closed)))
  return {
    zone,
    down,
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns/resolve`
    },
  }
}
