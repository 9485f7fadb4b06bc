import { may } from '@kara/companies'
import type { Ctx } from '@kara/kernel'
import { notYourPayments } from './errors.ts'

export function mayPay(ctx: Ctx): void {
  const { actor, scope } = ctx
  const isOwn = actor.kind === 'admin' && scope.role === 'company' && actor.companyId === scope.companyId
  if (!isOwn || !may(actor.role, 'manage_credits')) throw notYourPayments()
}

/** Messages of the processor are handled by a job; their signature is the permission. */
export function mayHandleMessages(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw notYourPayments()
}
