import { type Actor, type AdminRole, type Ctx, type PersonId, personOf } from '@kara/kernel'
import { notYourCompany, ownSeat, signInFirst } from './errors.ts'

/** What somebody on a company's side can do. The faces ask `may`; the verbs of every module do too. */
export type Ability =
  | 'read_company'
  | 'manage_admins'
  | 'read_domains'
  | 'check_domains'
  | 'manage_domains'
  | 'manage_sso'
  | 'manage_credits'
  | 'manage_hubs'
  | 'manage_roster'
  | 'read_reports'
  | 'accept_terms'

const abilities: Record<AdminRole, readonly Ability[]> = {
  owner: [
    'read_company',
    'manage_admins',
    'read_domains',
    'check_domains',
    'manage_domains',
    'manage_sso',
    'manage_credits',
    'manage_hubs',
    'manage_roster',
    'read_reports',
    'accept_terms',
  ],
  hr: [
    'read_company',
    'read_domains',
    'check_domains',
    'manage_domains',
    'manage_sso',
    'manage_credits',
    'manage_hubs',
    'manage_roster',
    'read_reports',
    'accept_terms',
  ],
  it: ['read_company', 'read_domains', 'check_domains', 'manage_domains', 'manage_sso'],
  finance: ['read_company', 'read_domains', 'manage_credits', 'read_reports'],
  reports: ['read_company', 'read_domains', 'read_reports'],
}

/** The one task of a set-up link: connecting and testing the sign-in, and proving that a domain is the company's. */
const abilitiesOfSetUpLink: readonly Ability[] = ['read_domains', 'check_domains', 'manage_sso']

/** Past a sign-in that is out of order an owner puts that right, whatever else an owner can do. */
const abilitiesPastSignIn: readonly Ability[] = ['read_domains', 'manage_sso']

/** Whether a role includes an ability. */
export function may(role: AdminRole, ability: Ability): boolean {
  return abilities[role].includes(ability)
}

/**
 * Lets through an administrator of the scope's own company with the ability, IT with the company's set-up link
 * for what belongs to its task, an owner past the sign-in for that sign-in, and the set-up job.
 */
export function mustBeAble(ctx: Ctx, ability: Ability): void {
  const { actor, scope } = ctx
  if (scope.role !== 'company') throw notYourCompany()
  if (actor.kind === 'worker') return
  const isHere = 'companyId' in actor && actor.companyId === scope.companyId
  if (!isHere || !abilitiesOf(actor).includes(ability)) throw notYourCompany()
}

function abilitiesOf(actor: Actor): readonly Ability[] {
  if (actor.kind === 'admin') return abilities[actor.role]
  if (actor.kind === 'past_sign_in') return abilitiesPastSignIn
  return actor.kind === 'set_up_link' ? abilitiesOfSetUpLink : []
}

/** The signed-in person who acts. */
export function mustBePerson(ctx: Ctx): PersonId {
  if (!('personId' in ctx.actor)) throw signInFirst()
  return ctx.actor.personId
}

/** Nobody changes or ends their own role: an owner steps down by another owner. */
export function mustBeAnother(ctx: Ctx, personId: PersonId): void {
  if ('personId' in ctx.actor && ctx.actor.personId === personId) throw ownSeat()
}

/** Whoever was invited answers as the person they are. */
export function mustAnswerThemself(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'person') throw notYourCompany()
  return personOf(ctx)
}

/** The sign-in gate and the job that follows a roster end and resume an employment, of the person in their scope. */
export function mustKeepEmployments(ctx: Ctx): PersonId {
  const { role } = ctx.scope
  if (role !== 'gate' && role !== 'worker') throw notYourCompany()
  return personOf(ctx)
}

/** A job of one company. */
export function mustBeJob(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notYourCompany()
}

/** Only the sign-in gate admits, with the company and the person named in its scope. */
export function mustAdmitAtGate(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'gate') throw notYourCompany()
  return personOf(ctx)
}

/** Before anybody is known there: what a company's sign-in page offers. */
export function mustBeAtGate(ctx: Ctx): void {
  if (ctx.scope.role !== 'gate' || !ctx.scope.companyId) throw notYourCompany()
}

/** Support looks across companies. */
export function mustBeSupport(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw notYourCompany()
}
