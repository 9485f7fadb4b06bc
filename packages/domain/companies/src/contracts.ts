import type { AdminRole, CompanyId, Id, PersonId } from '@kara/kernel'
import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** A group with more brands than this is set up together with support. */
  domainsMax: 20,
  /** A proof is looked for again this long after it was found. */
  proofLookDays: 7,
  /** A record that is missing is looked for more often: whoever put it back reads so within a day. */
  proofMissingLookHours: 24,
  /** A company that moves its DNS needs some days, and people go on holidays: this long a missing record is forgiven. */
  proofGraceDays: 14,
  /** The resolver could not be asked, which says nothing about the record. */
  resolverAgainHours: 1,
  /** More people than this running one company is a sign of a shared account gone wrong. */
  adminsMax: 50,
  /** A week reaches whoever is away for some days; a role that lies in a mailbox for longer is asked for anew. */
  adminInviteDays: 7,
  /** The same invitation is not sent twice within this. */
  adminInviteAgainMinutes: 10,
  /** More letters than this in a day are no company that shares the work out. */
  adminInvitesPerDayMax: 20,
  /** Those that wait, and the latest that ended. */
  adminInvitesPerPage: 60,
  /** Records shown back to whoever checks a domain. */
  recordsShownMax: 12,
  /** Employers that somebody left and reads of at once; the oldest ones stand back. */
  formerEmployersMax: 12,
  /** More people than this come through a directory, not through a file. */
  rosterMax: 20_000,
  /** A list of that many addresses with other columns beside them, with room to spare. */
  rosterCharsMax: 4_000_000,
  /** Rows in which an address is looked for to find its column. */
  rosterLookedAtRows: 20,
  rosterPerPage: 100,
  /** Lines that could not be read, as a page shows them; all of them are in the file that it offers. */
  rosterProblemsShown: 20,
  /** Companies on one page of the console. */
  companiesPerPage: 50,
} as const

export const adminRoles = ['owner', 'hr', 'it', 'finance', 'reports'] as const satisfies readonly AdminRole[]
export const domainStates = ['pending', 'verified', 'failed'] as const
export type DomainState = (typeof domainStates)[number]
export type CompanyDomainId = Id<'company_domain'>

/**
 * How people of a proven domain come in: through the company's own sign-in, where there is one; by an account with a
 * password; or by one with a password and only if they stand on the roster. Who comes through the company's sign-in
 * is let in by it whichever it is.
 */
export const domainEntries = ['sign_in', 'password', 'roster'] as const
export type DomainEntry = (typeof domainEntries)[number]

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

export const SetDomainEntryInput = z.object({
  domainId: uuid,
  entry: z.enum(domainEntries, { error: 'companies.entry_invalid' }),
})
export type SetDomainEntryInput = z.input<typeof SetDomainEntryInput>

export const AddAdminInput = z.object({ personId: uuid, role: z.enum(adminRoles) })
export type AddAdminInput = z.input<typeof AddAdminInput>

export const RemoveAdminInput = z.object({ personId: uuid })
export type RemoveAdminInput = z.input<typeof RemoveAdminInput>

const role = z.enum(adminRoles, { error: 'companies.role_missing' })

export const ChangeAdminRoleInput = z.object({ personId: uuid, role })
export type ChangeAdminRoleInput = z.input<typeof ChangeAdminRoleInput>

export const InviteAdminInput = z.object({
  email: z
    .string({ error: 'companies.admin_address_invalid' })
    .trim()
    .min(1, 'companies.admin_address_invalid')
    .max(254, 'companies.admin_address_invalid'),
  role,
  /** In which language the letter is written. */
  locale: z.enum(['en', 'is']),
})
export type InviteAdminInput = z.input<typeof InviteAdminInput>

export const AdminInviteIdInput = z.object({ inviteId: uuid })
export type AdminInviteIdInput = z.input<typeof AdminInviteIdInput>

export type AdminInviteState = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'expired'

/** As the company sees it. Instants in ISO 8601. */
export interface AdminInvite {
  readonly id: AdminInviteId
  readonly email: string
  readonly role: AdminRole
  readonly locale: 'en' | 'is'
  readonly state: AdminInviteState
  readonly invitedBy: PersonId
  readonly sentAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  readonly acceptedBy: PersonId | null
}
export type AdminInviteId = Id<'admin_invite'>

/** What the link of an invitation shows before anybody is known: who asks for what, never whom. */
export interface AdminInviteFace {
  readonly companyId: CompanyId
  readonly companyName: string
  readonly role: AdminRole
  readonly invitedBy: PersonId
  readonly state: AdminInviteState
  readonly expiresAt: string
}

/** People are added, or it is the whole list and who is missing has left. */
export const rosterModes = ['add', 'replace'] as const
export type RosterMode = (typeof rosterModes)[number]

export const ReadRosterInput = z.object({
  text: z
    .string({ error: 'companies.roster_empty' })
    .trim()
    .min(1, 'companies.roster_empty')
    .max(limits.rosterCharsMax, 'companies.roster_too_long'),
  mode: z.enum(rosterModes).default('add'),
})
export type ReadRosterInput = z.input<typeof ReadRosterInput>

export const ChangeRosterInput = ReadRosterInput.extend({
  /** What was shown before: other numbers by now are shown first. */
  added: z.coerce.number().int().min(0),
  removed: z.coerce.number().int().min(0),
})
export type ChangeRosterInput = z.input<typeof ChangeRosterInput>

export const RemoveFromRosterInput = z.object({ entryId: uuid })
export type RemoveFromRosterInput = z.input<typeof RemoveFromRosterInput>

/** A line of a list that names nobody, or somebody again. */
export interface RosterProblem {
  readonly line: number
  readonly value: string
  readonly reason: 'missing' | 'invalid' | 'twice'
  /** Of an address that stands there twice: where it stood first. */
  readonly before?: number
}

/** What a list would change, before anything is written. */
export interface RosterPreview {
  readonly mode: RosterMode
  readonly added: number
  readonly unchanged: number
  /** Who is missing in a whole list, and so has left. */
  readonly removed: number
  readonly problems: readonly RosterProblem[]
}

export interface RosterEntry {
  readonly id: Id<'roster_entry'>
  readonly email: string
  /** ISO 8601 instant. */
  readonly listedAt: string
}

export interface RosterPage {
  readonly total: number
  readonly entries: readonly RosterEntry[]
}

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
  readonly entry: DomainEntry
  /** Where the company's DNS must answer, and with what. */
  readonly txtHost: string
  readonly txtValue: string
  /** What was found at the last check, shortened. */
  readonly found: readonly string[]
  /** ISO 8601 instants. */
  readonly checkedAt: string | null
  readonly verifiedAt: string | null
  /** Of a proven domain whose record is not found any more: since when, and when it stops counting. */
  readonly missingSince: string | null
  readonly proofEndsAt: string | null
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
  readonly entry: DomainEntry
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
