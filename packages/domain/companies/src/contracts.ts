import type { AdminRole, CompanyId, Id, PersonId } from '@kara/kernel'
import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** A group with more brands than this is set up together with support. */
  domainsMax: 20,
  /** More people than this running one company is a sign of a shared account gone wrong. */
  adminsMax: 50,
  /** Records shown back to whoever checks a domain. */
  recordsShownMax: 12,
  /** Companies on one page of the console. */
  companiesPerPage: 50,
} as const

export const adminRoles = ['owner', 'hr', 'it', 'finance', 'reports'] as const satisfies readonly AdminRole[]
export const domainStates = ['pending', 'verified', 'failed'] as const
export type DomainState = (typeof domainStates)[number]
export type CompanyDomainId = Id<'company_domain'>

const uuid = z.uuid({ error: 'companies.id_invalid' })

export const CreateCompanyInput = z.object({
  name: z.string().trim().min(1, 'companies.name_missing').max(120, 'companies.name_too_long'),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'companies.country_invalid'),
  locale: z.enum(['en', 'is']),
  timeZone: z.string().min(1).max(64).refine(isTimeZone, 'companies.time_zone_invalid'),
})
export type CreateCompanyInput = z.input<typeof CreateCompanyInput>

export const AddDomainInput = z.object({
  name: z.string().trim().min(1, 'companies.domain_missing').max(253, 'companies.domain_invalid'),
})
export type AddDomainInput = z.input<typeof AddDomainInput>

export const CheckDomainInput = z.object({ domainId: uuid })
export type CheckDomainInput = z.input<typeof CheckDomainInput>

export const RemoveDomainInput = z.object({ domainId: uuid })
export type RemoveDomainInput = z.input<typeof RemoveDomainInput>

export const AddAdminInput = z.object({ personId: uuid, role: z.enum(adminRoles) })
export type AddAdminInput = z.input<typeof AddAdminInput>

export const RemoveAdminInput = z.object({ personId: uuid })
export type RemoveAdminInput = z.input<typeof RemoveAdminInput>

export interface Company {
  readonly id: CompanyId
  readonly name: string
  readonly country: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
  /** ISO 8601 instant. */
  readonly createdAt: string
}

export interface CompanyDomain {
  readonly id: CompanyDomainId
  readonly name: string
  readonly state: DomainState
  /** Where the company's DNS must answer, and with what. */
  readonly txtHost: string
  readonly txtValue: string
  /** What was found at the last check, shortened. */
  readonly found: readonly string[]
  /** ISO 8601 instants. */
  readonly checkedAt: string | null
  readonly verifiedAt: string | null
}

export interface CompanyAdmin {
  readonly personId: PersonId
  readonly role: AdminRole
  /** ISO 8601 instant. */
  readonly since: string
}

/** A company that a person helps to run. */
export interface AdministeredCompany {
  readonly companyId: CompanyId
  readonly name: string
  readonly role: AdminRole
}

/** A company that a person works for. */
export interface Employment {
  readonly companyId: CompanyId
  readonly name: string
  /** ISO 8601 instant. */
  readonly since: string
}

export interface CompanyOfEmail {
  readonly companyId: CompanyId
  readonly name: string
  readonly domain: string
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
