import type { Ctx, PersonId } from '@kara/kernel'
import { notAtGate, notYourAccount } from './errors.ts'

/** Accounts, codes and sessions are touched at the sign-in gate only. */
export function mustBeAtGate(ctx: Ctx): void {
  if (ctx.scope.role !== 'gate') throw notAtGate()
}

/** The person of the scope, who acts on their own account: at the gate or signed in. */
export function mustBeOneself(ctx: Ctx): PersonId {
  const { scope } = ctx
  if ((scope.role !== 'person' && scope.role !== 'gate') || !scope.personId) throw notYourAccount()
  return scope.personId
}

/**
 * The same call, now that it is known whom it is about: the audit entry names the person. The database
 * keeps the owners with which the transaction began.
 */
export function aboutPerson<Call extends Ctx>(ctx: Call, personId: PersonId): Call {
  return { ...ctx, scope: { ...ctx.scope, personId } }
}
