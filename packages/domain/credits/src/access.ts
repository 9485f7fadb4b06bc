import type { Actor, Ctx, PersonId, Scope } from '@kara/kernel'
import { notAnEmployee, notSupport, notYourCompanysCredits } from './errors.ts'

const managers = new Set(['owner', 'hr', 'finance'])

/** Owner, HR and finance run the company's credits; the set-up job acts for them. */
export function mayManageCredits(ctx: Ctx): void {
  const { actor, scope } = ctx
  const isManager = actor.kind === 'admin' && managers.has(actor.role) && isSameCompany(actor, scope)
  const isJob = actor.kind === 'worker' && scope.role === 'company'
  if (scope.role !== 'company' || !(isManager || isJob)) throw notYourCompanysCredits()
}

/** A person acts on their own credits at the company whose hub they are in. */
export function mayUseCredits(ctx: Ctx): void {
  const isOwnJob = ctx.scope.role === 'worker' && ctx.scope.personId && ctx.scope.companyId
  const isOwn = ctx.scope.role === 'person' && ctx.scope.companyId
  if (!isOwn && !isOwnJob) throw notAnEmployee()
}

function isSameCompany(actor: Extract<Actor, { kind: 'admin' }>, scope: Scope): boolean {
  return scope.role === 'company' && actor.companyId === scope.companyId
}

/** What the card processor said is passed on by the job that checked its signature. */
export function maySettlePurchase(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notYourCompanysCredits()
}

/** A job of one company, without a person: batches, checks, what waits. */
export function mayWorkForCompany(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker' || !ctx.scope.companyId) throw notYourCompanysCredits()
}

/** Support sees a company's ledger under pseudonyms, and corrects it. */
export function mayCorrectLedger(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'support') throw notSupport()
  return ctx.scope.personId
}
