import { type Ctx, invariant } from '@kara/kernel'
import { onlySupport, onlyWhoAsks } from './errors.ts'

/** Whoever met an error may have it recorded; only the console reads it back, so its scope writes none. */
export function mayReportErrors(ctx: Ctx): void {
  if (ctx.scope.role === 'support') throw onlySupport()
}

/** Only support staff look into what happened to others, and answer. */
export function mustBeSupport(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw onlySupport()
}

/** Everybody may ask support, signed in or not: with the key of their conversation, of which this is the hash. */
export function mustHoldKey(ctx: Ctx): string {
  const { scope } = ctx
  if (scope.role !== 'visitor' && scope.role !== 'person') throw onlyWhoAsks()
  invariant(scope.browserHash, 'a conversation without the key of its own')
  return scope.browserHash
}

/** Somebody who is signed in, whatever device they use. */
export function mustBePerson(ctx: Ctx): void {
  if (ctx.scope.role !== 'person') throw onlyWhoAsks()
}

/** Work of its own time. */
export function mustBeJob(ctx: Ctx): void {
  if (ctx.actor.kind !== 'worker') throw onlySupport()
}
