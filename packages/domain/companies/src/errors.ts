import {
  conflict,
  invalid,
  limitReached,
  notAllowed,
  notFound,
  notSignedIn,
  precondition,
} from '@kara/kernel'
import { limits } from './contracts.ts'

export const signInFirst = () => notSignedIn('companies.sign_in_first', 'Sign in to create a company.')
export const notYourCompany = () =>
  notAllowed('companies.not_allowed', 'Your role in this company does not include this.')
export const companyMissing = () => notFound('companies.company_missing', 'There is no such company.')
export const companyExists = () =>
  conflict('companies.company_exists', 'You have already created a company with this name.')

export const domainInvalid = () =>
  invalid('companies.domain_invalid', 'This is not a domain. Write it as in an email address: acme.is', {
    fields: { name: ['companies.domain_invalid'] },
  })
export const domainPublic = (name: string) =>
  invalid(
    'companies.domain_public',
    `Everybody can get an address at ${name}, so it cannot belong to a company.`,
    {
      fields: { name: ['companies.domain_public'] },
      values: { domain: name },
    },
  )
export const domainTaken = (name: string) =>
  conflict('companies.domain_taken', `Another company has proven that ${name} is its domain.`, {
    fields: { name: ['companies.domain_taken'] },
    values: { domain: name },
  })
export const domainMissing = () =>
  notFound('companies.domain_not_found', 'This domain is not in the company’s list.')
export const domainNotProven = (name: string) =>
  precondition(
    'companies.domain_not_proven',
    `Prove that ${name} is yours first; then say how its people come in.`,
    { values: { domain: name } },
  )
export const tooManyDomains = () =>
  limitReached('companies.domains_max', `A company can have ${limits.domainsMax} domains.`, {
    values: { max: limits.domainsMax },
  })
export const resolverUnavailable = () =>
  precondition(
    'companies.resolver_unavailable',
    'We could not ask the DNS just now. Nothing has changed; try again in a minute.',
  )

export const alreadyAdmin = () =>
  conflict('companies.already_admin', 'This person already has another role in the company.')
export const adminMissing = () =>
  notFound('companies.admin_missing', 'This person does not run the company’s side.')
export const lastOwner = () =>
  precondition('companies.last_owner', 'A company needs an owner. Name another one first.')
export const tooManyAdmins = () =>
  limitReached('companies.admins_max', `A company can have ${limits.adminsMax} administrators.`, {
    values: { max: limits.adminsMax },
  })

export const ownSeat = () =>
  precondition('companies.own_role', 'Another owner changes your role, or takes it away.')

export const adminAddressInvalid = () =>
  invalid('companies.admin_address_invalid', 'Write the address as in an email: anna@acme.is', {
    fields: { email: ['companies.admin_address_invalid'] },
  })
export const inviteMissing = () =>
  notFound('companies.admin_invite_missing', 'There is no invitation at this address.')
export const inviteEnded = () =>
  conflict('companies.admin_invite_ended', 'This invitation was answered or taken back meanwhile.')
export const inviteExpired = () =>
  precondition('companies.admin_invite_expired', 'This invitation has expired. Ask for a new one.')
export const inviteSentLately = (minutes: number) =>
  limitReached('companies.admin_invite_sent_lately', 'This invitation was sent a moment ago.', {
    values: { minutes },
  })
export const invitesEnough = () =>
  limitReached('companies.admin_invites_enough', 'These were enough invitations for today.')

export const notAnEmployee = () =>
  notAllowed(
    'companies.not_an_employee',
    'This is for people who work for the company. Sign in with your work account.',
  )
export const employeeLeft = () =>
  notAllowed(
    'companies.employee_left',
    'Your employment here has ended, so the company’s benefit is closed. Your account and its history stay yours.',
  )

export const rosterEmpty = () =>
  invalid('companies.roster_empty', 'Paste the addresses, or choose a file.', {
    fields: { text: ['companies.roster_empty'] },
  })
export const rosterTooLong = () =>
  invalid('companies.roster_too_long', 'This list is too long for a file; connect your directory instead.', {
    fields: { text: ['companies.roster_too_long'] },
  })
export const rosterChangedSince = () =>
  conflict('companies.roster_changed', 'The list was changed meanwhile. Look at what would change now.')
