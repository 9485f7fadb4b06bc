import { findNewestSlotHold } from '@kara/scheduling'
import { visitorCtx } from '../../../http/ctx.server.ts'
import { browserHash } from '../../../http/session.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** What became of the time that this browser held: until when it still does, or that it lapsed; null for none. */
export async function whatWasHeld(args: PageArgs): Promise<{ readonly until: string | null } | null> {
  // A browser without its secret holds nothing.
  if (!browserHash(args.context.visit)) return null
  const hold = await findNewestSlotHold(visitorCtx(args))
  if (hold?.state === 'live') return { until: hold.expiresAt }
  return hold?.state === 'lapsed' ? { until: null } : null
}
