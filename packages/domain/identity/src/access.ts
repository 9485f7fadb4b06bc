import type { Ctx, PersonId } from '@kara/kernel'
import { notAtGate, notYourAccount } from './errors.ts'

/** Accounts, codes and sessions are touched at the sign-in gate only. */
export function mustBeAtGate(ctx: Ctx): void {
  if (ctx.scope.role !== 'gate') throw notAtGate()
}

/** Names are asked at the gate, and by a professional, to whom row-level security shows their own clients. */
export function mayReadNames(ctx: Ctx): void {
  if (ctx.scope.role !== 'professional') mustBeAtGate(ctx)
}

/** The person of the scope, who acts on their own account: at the gate or signed in. */
export function mustBeOneself(ctx: Ctx): PersonId {
  const { scope } = ctx
  if ((scope.role !== 'person' && scope.role !== 'gate') || !scope.personId) throw notYourAccount()
  return scope.personId
}

/** The operator's own set-up, at the gate: it vouches for an address that no code has proven. */
export function mustBeSetUp(ctx: Ctx): void {
  mustBeAtGate(ctx)
  if (ctx.actor.kind !== 'worker') throw notAtGate()
}

/** The operator's side: a support agent, or the set-up that appoints the first one. */
export function mustBeOperator(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw notYourAccount()
}

/**
 * The same call, now that it is known whom it is about: the audit entry names the person. The database
 * keeps the owners with which the transaction began.
 */
export function aboutPerson<Call extends Ctx>(ctx: Call, personId: PersonId): Call {
  return { ...ctx, scope: { ...ctx.scope, personId } }
}
