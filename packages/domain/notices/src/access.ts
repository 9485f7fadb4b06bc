import { type Ctx, type PersonId, personOf } from '@kara/kernel'
import { onlyAsJob, onlyOwnNotices } from './errors.ts'

/** A job that carries the person whom it tells. */
export function mayKeepNotices(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'worker') throw onlyAsJob()
  return personOf(ctx)
}

/** What somebody was told is for them alone, whatever face of the product shows it. */
export function mayReadNotices(ctx: Ctx): PersonId {
  if (ctx.scope.role !== 'person') throw onlyOwnNotices()
  return personOf(ctx)
}
