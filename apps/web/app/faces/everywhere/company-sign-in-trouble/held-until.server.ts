import { findNewestSlotHold } from '@kara/scheduling'
import { visitorCtx } from '../../../http/ctx.server.ts'
import { browserHash } from '../../../http/session.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** Until when this browser's time is held; a browser without its secret holds none. */
export async function heldUntil(args: PageArgs): Promise<string | null> {
  if (!browserHash(args.context.visit)) return null
  const hold = await findNewestSlotHold(visitorCtx(args))
  return hold?.state === 'live' ? hold.expiresAt : null
}
