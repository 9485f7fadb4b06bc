import type { AdminRole, CompanyId, Ctx, PersonId, ProfessionalId, SetUpLinkId } from '@kara/kernel'
import { browserHash } from './session.server.ts'
import { callOf, type PageArgs } from './visit.server.ts'

/**
 * A request becomes a context: who acts, and whose rows the database lets through. Nothing here asks who
 * may; the guards do, and hand out what these make.
 */
export function visitorCtx({ context: { visit } }: PageArgs): Ctx {
  const scope = {
    role: 'visitor',
    companyId: companyOfHost(visit.host),
    browserHash: browserHash(visit),
  } as const
  return { ...callOf(visit), actor: { kind: 'anonymous' }, scope }
}

/** The sign-in gate: accounts, sessions and codes; names a person or a company once they are known. */
export function gateCtx(
  { context: { visit } }: PageArgs,
  known: { personId?: PersonId; companyId?: CompanyId } = {},
): Ctx {
  const actor = known.personId
    ? ({ kind: 'person', personId: known.personId } as const)
    : ({ kind: 'anonymous' } as const)
  return { ...callOf(visit), actor, scope: { role: 'gate', ...known } }
}

/** One client: their own care data; on a hub's host also the hub's company. */
export function personCtx(
  { context: { visit } }: PageArgs,
  options: { personId: PersonId; companyId?: CompanyId; browserHash?: string },
): Ctx {
  const { personId, companyId = companyOfHost(visit.host) } = options
  return {
    ...callOf(visit),
    actor: { kind: 'person', personId },
    scope: { role: 'person', personId, companyId, browserHash: options.browserHash ?? browserHash(visit) },
  }
}

/** The side of one company; the database shows it no care data. */
export function adminCtx(
  { context: { visit } }: PageArgs,
  admin: { personId: PersonId; companyId: CompanyId; role: AdminRole },
): Ctx {
  const { personId, companyId } = admin
  return {
    ...callOf(visit),
    actor: { kind: 'admin', ...admin },
    scope: { role: 'company', companyId, personId },
  }
}

/** An owner past their company's sign-in: the side of that company, for the settings of that sign-in. */
export function pastSignInCtx(
  { context: { visit } }: PageArgs,
  { personId, companyId }: { personId: PersonId; companyId: CompanyId },
): Ctx {
  return {
    ...callOf(visit),
    actor: { kind: 'past_sign_in', personId, companyId },
    scope: { role: 'company', companyId, personId },
  }
}

/** A company's IT without an account: the side of that company, for the one task of their link. */
export function setUpCtx(
  { context: { visit } }: PageArgs,
  link: { linkId: SetUpLinkId; companyId: CompanyId },
): Ctx {
  const { linkId, companyId } = link
  return {
    ...callOf(visit),
    actor: { kind: 'set_up_link', linkId, companyId },
    scope: { role: 'company', companyId },
  }
}

/** One professional: their own calendar and care data. */
export function professionalCtx(
  { context: { visit } }: PageArgs,
  professional: { personId: PersonId; professionalId: ProfessionalId },
): Ctx {
  return {
    ...callOf(visit),
    actor: { kind: 'professional', ...professional },
    scope: { role: 'professional', ...professional },
  }
}

/** Support staff: what happened across companies, never the content of care. */
export function supportCtx({ context: { visit } }: PageArgs, staff: { personId: PersonId }): Ctx {
  return {
    ...callOf(visit),
    actor: { kind: 'support', personId: staff.personId },
    scope: { role: 'support', personId: staff.personId },
  }
}

function companyOfHost(host: PageArgs['context']['visit']['host']): CompanyId | undefined {
  return host.kind === 'hub' ? host.hub.companyId : undefined
}
