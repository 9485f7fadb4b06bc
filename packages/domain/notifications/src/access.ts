import { type Ctx, type PersonId, personOf } from '@kara/kernel'
import { notForYou, onlyAsJob, onlyOwnChoice } from './errors.ts'

/** Letters are planned and sent by jobs, which carry the owners of what they write about. */
export function mayNotify(ctx: Ctx): void {
  if (ctx.scope.role !== 'worker') throw onlyAsJob()
}

/** What reaches somebody is their own choice. */
export function mayChooseNotices(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'person') throw onlyOwnChoice()
  return personOf(ctx)
}

/** A person sees what was sent to them, support what was sent at all; row security shows no more. */
export function maySeeDeliveries(ctx: Ctx): void {
  if (ctx.scope.role !== 'person' && ctx.scope.role !== 'support') throw notForYou()
}
