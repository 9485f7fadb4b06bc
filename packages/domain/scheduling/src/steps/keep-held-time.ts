import type { TxCtx } from '@kara/db'
import { getProfessional } from '@kara/directory'
import type { Id } from '@kara/kernel'
import { holdLapsed, holdMissing, slotNotOffered } from '../errors.ts'
import { isLive } from '../rules/views.ts'
import { keepClaim } from '../store/calendar.ts'
import { findHold, type HoldRow } from '../store/holds.ts'
import { findAway, keepOfferOpen } from '../store/offer.ts'

/**
 * The hold of a browser, locked: live, or what it became.
 *
 * @throws `scheduling.hold_missing`, `scheduling.hold_lapsed` when its time was freed
 */
export async function lockHeldTime(
  ctx: TxCtx,
  browserHash: string,
  holdId: Id<'slot_hold'>,
): Promise<HoldRow> {
  const hold = await findHold(ctx, browserHash, holdId, true)
  if (!hold) throw holdMissing()
  const isUsed = hold.state === 'used' && hold.sessionId !== null
  if (!isUsed && !isLive(hold, ctx.clock.now())) throw holdLapsed()
  return hold
}

/** The held time is a session's from now on, if it is held still. */
export async function keepHeldTime(ctx: TxCtx, { claimId }: Pick<HoldRow, 'claimId'>): Promise<void> {
  if (!(await keepClaim(ctx, claimId))) throw holdLapsed()
}

/**
 * A time that somebody held before its professional went away becomes no session: who goes away has counted what they
 * keep, and this would come on top of it unseen. Comes last in its transaction, so that whoever is going away, and waits
 * for it, is not waited for in turn.
 *
 * @throws `scheduling.slot_not_offered` with the reason
 */
export async function refuseWhenAway(
  ctx: TxCtx,
  { professionalId, startsAt, endsAt }: Pick<HoldRow, 'professionalId' | 'startsAt' | 'endsAt'>,
): Promise<void> {
  const [, { everywhere, here }] = await Promise.all([
    keepOfferOpen(ctx, professionalId),
    findAway(ctx, professionalId),
  ])
  const [from, to] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds]
  if (everywhere && to > everywhere.from && from < (everywhere.to ?? Number.POSITIVE_INFINITY)) {
    throw slotNotOffered('time_away')
  }
  if (!here) return
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  if (from < here(timeZone)) throw slotNotOffered('away')
}
