import { may } from '@kara/companies'
import { type Ctx, type PersonId, type ProfessionalId, personOf, professionalOf } from '@kara/kernel'
import { notSupport, notYourMoney, notYourPayments } from './errors.ts'

export function mayPay(ctx: Ctx): void {
  const { actor, scope } = ctx
  const isOwn = actor.kind === 'admin' && scope.role === 'company' && actor.companyId === scope.companyId
  if (!isOwn || !may(actor.role, 'manage_credits')) throw notYourPayments()
}

/** Messages of the processor are handled by a job; their signature is the permission. */
export function mayHandleMessages(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notYourPayments()
}

/** A person's own cards and bills; row-level security shows nobody else's. */
export function mayUseOwnMoney(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'person') throw notYourMoney()
  return personOf(ctx)
}

/** The person, or a job that acts for them. */
export function maySettleMoney(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'person' && ctx.scope.role !== 'worker') throw notYourMoney()
  return personOf(ctx)
}

/** A job of the house that carries the owners of what it works on. */
export function mayWork(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notYourMoney()
}

/** The professional whose session a bill is for. */
export function mayActAsPayee(ctx: Ctx): ProfessionalId {
  if (ctx.scope.role !== 'professional') throw notYourMoney()
  return professionalOf(ctx)
}

/** Support gives money back and compares it with the processor's, and learns no client's name. */
export function mayWatchMoney(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'support') throw notSupport()
  return ctx.scope.personId
}
