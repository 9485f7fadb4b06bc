import { may } from '@kara/companies'
import { type Ctx, type PersonId, personOf } from '@kara/kernel'
import { notSupport, notYourInvoices } from './errors.ts'

/** Whoever looks after the company's credits looks after what they cost. */
export function maySeeInvoices(ctx: Ctx): PersonId {
  const { actor, scope } = ctx
  const isOwn = actor.kind === 'admin' && scope.role === 'company' && actor.companyId === scope.companyId
  if (!isOwn || !may(actor.role, 'manage_credits')) throw notYourInvoices()
  return actor.personId
}

/** A job of the company whose purchase it was. */
export function mayInvoice(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker' || !ctx.scope.companyId) throw notYourInvoices()
}

/** Support writes down what the bank says. */
export function mayRecordPayments(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'support') throw notSupport()
  return personOf(ctx)
}
