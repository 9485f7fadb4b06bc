import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'
import { MODE_NAMES } from './modes.ts'
import { companyTitle, inventPeople, type NamedPerson, personFromAddress } from './people.ts'
import { PERSONA_NAMES } from './personas.ts'

export const Slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/)
const NamedPersonInput = z.object({
  email: z.string().trim().min(3).max(254),
  firstName: z.string().trim().max(80),
  lastName: z.string().trim().max(80),
})

/** The switches of one company's identity provider. */
export const Switches = z.object({
  mode: z.enum(MODE_NAMES),
  nameId: z.enum(['email', 'persistent']),
  sign: z.enum(['assertion', 'response', 'both']),
  attributes: z.enum(['short', 'microsoft']),
  /** The product in whose hand the answers are written; `plain` leaves it to the switches above. */
  persona: z.enum(PERSONA_NAMES),
  /** The service's certificate (PEM), when assertions are to be encrypted for it. */
  encryptTo: z.string().max(8192),
  /** `elsewhere`: its metadata names another address from now on, as after a move of the provider. */
  lives: z.enum(['here', 'elsewhere']),
})
export type Switches = z.infer<typeof Switches>

/** A service this company's people have signed in to; the portal shows it as a tile. */
const KnownService = z.object({ acsUrl: z.string(), audience: z.string() })
export type KnownService = z.infer<typeof KnownService>

const Company = z.object({
  slug: Slug,
  name: z.string(),
  domain: Domain,
  people: z.array(NamedPersonInput),
  // What was kept before there were personas is read as plain.
  switches: Switches.extend({
    persona: Switches.shape.persona.default('plain'),
    encryptTo: Switches.shape.encryptTo.default(''),
  }),
  services: z.array(KnownService),
})
export type Company = z.infer<typeof Company>

export const CompanyInput = z.object({
  slug: Slug,
  name: z.string().trim().min(1).max(120).optional(),
  domain: Domain.optional(),
  people: z.array(NamedPersonInput).max(500).optional(),
})
export type CompanyInput = z.infer<typeof CompanyInput>

const DEMO_COMPANIES = ['nordurljos', 'fjallasyn', 'sjavarbyggd']
const USUAL: Switches = {
  mode: 'good',
  nameId: 'email',
  sign: 'assertion',
  attributes: 'short',
  persona: 'plain',
  encryptTo: '',
  lives: 'here',
}
const SERVICES_MAX = 12

/** The companies whose people can sign in here; a company nobody has described is invented on first sight. */
export class Companies {
  readonly #file: StateFile<Record<string, Company>>

  constructor(stateDir: string) {
    const path = join(stateDir, 'companies.json')
    this.#file = new StateFile(path, z.record(z.string(), Company), demoCompanies)
  }

  list(): Company[] {
    return Object.values(this.#file.value)
  }

  get(slug: string, domain?: string): Company {
    return this.#file.value[slug] ?? this.describe({ slug, domain })
  }

  /** Describes a company; what is left out stays as it is, and people follow a domain that changes. */
  describe(input: CompanyInput): Company {
    const kept = this.#file.value[input.slug]
    const domain = input.domain ?? kept?.domain ?? `${input.slug}.example`
    const sameDomain = kept?.domain === domain
    const company: Company = {
      slug: input.slug,
      name: input.name ?? kept?.name ?? companyTitle(input.slug),
      domain,
      people: input.people ?? (kept && sameDomain ? kept.people : inventPeople(input.slug, domain)),
      switches: kept?.switches ?? { ...USUAL },
      services: kept?.services ?? [],
    }
    this.#file.value[input.slug] = company
    this.#file.save()
    return company
  }

  turn(slug: string, change: Partial<Switches>): Company {
    const company = this.get(slug)
    Object.assign(company.switches, change)
    this.#file.save()
    return company
  }

  remember(company: Company, service: KnownService) {
    const others = company.services.filter((known) => known.acsUrl !== service.acsUrl)
    company.services = [service, ...others].slice(0, SERVICES_MAX)
    this.#file.save()
  }

  reset() {
    this.#file.reset()
  }
}

/** Finds a person by address, or by the part before the @; an address on no list is taken at its word. */
export function findPerson(company: Company, wanted: string): NamedPerson {
  const address = wanted.trim()
  const full = address.includes('@') ? address : `${address}@${company.domain}`
  const listed = company.people.find((person) => person.email.toLowerCase() === full.toLowerCase())
  return listed ?? personFromAddress(full)
}

/** The id that stays when an address changes hands is derived from company and address: stable over restarts. */
export function persistentId(company: Company, person: NamedPerson): string {
  const digest = createHash('sha256').update(`${company.slug} ${person.email.toLowerCase()}`).digest('hex')
  return `p-${digest.slice(0, 32)}`
}

function demoCompanies(): Record<string, Company> {
  const entries = DEMO_COMPANIES.map((slug): [string, Company] => {
    const domain = `${slug}.example`
    const people = inventPeople(slug, domain)
    return [
      slug,
      { slug, name: companyTitle(slug), domain, people, switches: { ...USUAL }, services: [] },
    ] as const
  })
  return Object.fromEntries(entries)
}
