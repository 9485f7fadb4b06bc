import { may, mustBeAble } from '@kara/companies'
import { type CompanyId, type Ctx, companyOf, type PersonId } from '@kara/kernel'
import { notAllowedHere } from './errors.ts'

/** Owners, HR admins and IT contacts of the scope's company, and IT with its set-up link: connecting and testing. */
export function maySetUpSso(ctx: Ctx): void {
  mustBeAble(ctx, 'manage_sso')
}

/** The same people without the link: what everybody notices is decided by who answers for it. */
export function mayManageSso(ctx: Ctx): void {
  maySetUpSso(ctx)
  if (ctx.actor.kind === 'set_up_link') throw notAllowedHere()
}

/** What lasts longer than a visit past the sign-in: a link for IT, and a directory. */
export function mayOpenOtherWays(ctx: Ctx): void {
  mayManageSso(ctx)
  if (ctx.actor.kind === 'past_sign_in') throw notAllowedHere()
}

/** Signing in happens at the sign-in gate; the company is found on the way. */
export function mustBeAtGate(ctx: Ctx): void {
  if (ctx.scope.role !== 'gate') throw notAllowedHere()
}

/** The gate of one company. */
export function mustBeAtGateOfCompany(ctx: Ctx): CompanyId {
  mustBeAtGate(ctx)
  if (ctx.scope.role !== 'gate' || !ctx.scope.companyId) throw notAllowedHere()
  return ctx.scope.companyId
}

/** A test sign-in is started by somebody who may set the connection up, though at the gate. */
export function mayTest(ctx: Ctx): void {
  const { actor } = ctx
  const isHere = 'companyId' in actor && actor.companyId === companyOf(ctx)
  const isForThis = actor.kind === 'set_up_link' || actor.kind === 'past_sign_in'
  const isAble = isForThis || (actor.kind === 'admin' && may(actor.role, 'manage_sso'))
  if (!isHere || !isAble) throw notAllowedHere()
}

/** Who of the company asks in person, for whether they tested what they switch on; IT by its link is nobody. */
export function askingPersonOf({ actor }: Ctx): PersonId | null {
  return actor.kind === 'admin' || actor.kind === 'past_sign_in' ? actor.personId : null
}

/** Connections are watched by jobs, each with its company. */
export function mustBeJobOfCompany(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker' || !ctx.scope.companyId) throw notAllowedHere()
}

/** Only support staff look across companies. */
export function mustBeSupport(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw notAllowedHere()
}

/** The person who tried, at their company's gate, or support. */
export function mayShareDiagnosis(ctx: Ctx): 'person' | 'support' {
  if (ctx.scope.role === 'support') return 'support'
  mustBeAtGateOfCompany(ctx)
  return 'person'
}

/** Work of its own time, for one company. */
export function mustBeJob(ctx: Ctx): void {
  if (ctx.actor.kind !== 'worker') throw notAllowedHere()
}
