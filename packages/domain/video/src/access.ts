import type { Ctx } from '@kara/kernel'
import { notYourRoom } from './errors.ts'

/** The client or the professional; whose session it is, row-level security decides. */
export function mayJoin(ctx: Ctx): 'client' | 'professional' {
  if (ctx.scope.role === 'person') return 'client'
  if (ctx.scope.role === 'professional') return 'professional'
  throw notYourRoom()
}
