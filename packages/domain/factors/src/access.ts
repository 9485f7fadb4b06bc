import type { Ctx, PersonId } from '@kara/kernel'
import { notAtGate, onlySupport } from './errors.ts'

/** What protects an account is touched at the sign-in gate only. */
export function mustBeAtGate(ctx: Ctx): void {
  if (ctx.scope.role !== 'gate') throw notAtGate()
}

/** The person of the scope, who acts on their own account at the gate. */
export function mustBeOneself(ctx: Ctx): PersonId {
  const { scope } = ctx
  if (scope.role !== 'gate' || !scope.personId) throw notAtGate()
  return scope.personId
}

/** Who judges whether an account is to be opened again: a person of support, by name. */
export function mustBeSupport(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'support' || ctx.actor.kind !== 'support') throw onlySupport()
  return ctx.actor.personId
}

/** Whoever the way back is about: at the gate, or a job that writes to them. */
export function mustBeAbout(ctx: Ctx): PersonId {
  const { scope } = ctx
  if ((scope.role !== 'gate' && scope.role !== 'worker') || !scope.personId) throw notAtGate()
  return scope.personId
}

/** The same call, now that it is known whom it is about: the audit entry names the person. */
export function aboutPerson<Call extends Ctx>(ctx: Call, personId: PersonId): Call {
  return { ...ctx, scope: { ...ctx.scope, personId } }
}
