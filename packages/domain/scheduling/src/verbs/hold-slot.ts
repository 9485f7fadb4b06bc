import { recordAudit } from '@kara/audit'
import { inTransaction, raceFor, type TxCtx } from '@kara/db'
import { getService } from '@kara/directory'
import { findListing, offeredHere } from '@kara/hubs'
import { allInOrder, type Ctx, companyOf, type ProfessionalId, type ServiceId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayHold } from '../access.ts'
import { HoldSlotInput, limits, type SlotHold } from '../contracts.ts'
import { notListed, slotNotOffered, slotTaken } from '../errors.ts'
import { checkTime } from '../reads/list-slots.ts'
import { isLive, rulesOf, toSlotHold } from '../rules/views.ts'
import { type HoldRequest, holdTime, releaseClaim } from '../store/calendar.ts'
import * as holds from '../store/holds.ts'
import { isTakenFrom } from '../store/offer.ts'

/**
 * Holds a start for this browser, for ten minutes. One live hold a browser: choosing another start
 * releases the first, choosing the same one again finds it.
 *
 * @throws `scheduling.slot_not_offered` with the reason, `scheduling.slot_taken` when somebody was
 *   quicker, `scheduling.not_listed`
 */
export async function holdSlot(ctx: Ctx, raw: HoldSlotInput): Promise<SlotHold> {
  const browserHash = mayHold(ctx)
  const input = HoldSlotInput.parse(raw)
  const what = `${companyOf(ctx)} ${input.serviceId} ${input.startsAt}`
  const hold = await raceFor(ctx, { what, by: browserHash }, () => takeHold(ctx, browserHash, input))
  if (!hold) throw slotTaken()
  return hold
}

function takeHold(ctx: Ctx, browserHash: string, input: HoldSlotInput): Promise<SlotHold> {
  const startsAt = Temporal.Instant.from(input.startsAt)
  return inTransaction(ctx, async (ctx) => {
    const [service, earlier] = await Promise.all([
      getService(ctx, input.serviceId as ServiceId),
      holds.lockLiveHold(ctx, browserHash),
    ])
    if (earlier && isSame(earlier, service.id, startsAt) && isLive(earlier, ctx.clock.now()))
      return toSlotHold(earlier, ctx.clock.now())
    const professionalId = service.professionalId as ProfessionalId
    const [isTaken, listing] = await Promise.all([
      // Most who lose a race to another process are answered by this one look.
      earlier ? false : isTakenFrom(ctx, professionalId, startsAt),
      findListing(ctx, professionalId),
    ])
    if (isTaken) throw slotTaken()
    const [offered] = listing ? offeredHere([service], listing) : []
    if (!listing || !offered) throw notListed()
    if (listing.bookingMode === 'on_request') throw slotNotOffered('on_request')
    if (earlier) await letGo(ctx, earlier)
    const { reason, bufferMinutes } = await checkTime(ctx, service, startsAt, {
      isTaking: true,
      serviceId: service.id,
    })
    if (reason === 'booked' || reason === 'held') throw slotTaken()
    if (reason) throw slotNotOffered(reason)

    const endsAt = startsAt.add({ minutes: service.minutes })
    const expiresAt = ctx.clock.now().add({ minutes: limits.holdMinutes })
    const hold = {
      id: ctx.ids.next<'slot_hold'>(),
      claimId: ctx.ids.next<'calendar_claim'>(),
      companyId: companyOf(ctx),
      hubId: listing.hubId as never,
      professionalId,
      serviceId: service.id as ServiceId,
      priceMinor: offered.priceMinor,
      ...rulesOf(listing.rules),
      browserHash,
      startsAt,
      endsAt,
      state: 'live' as const,
      expiresAt,
      createdAt: ctx.clock.now(),
    }
    const to = endsAt.add({ minutes: bufferMinutes })
    // Only the database decides from here on, so all of it is sent at once; the time comes first.
    const [, held] = await allInOrder([
      takeTime(ctx, { id: hold.claimId, professionalId, from: startsAt, to, until: expiresAt }),
      holds.insertHold(ctx, hold),
      planLapse(ctx, hold),
      recordAudit(ctx, 'slot.held', { kind: 'slot_hold', id: hold.id }),
    ])
    return toSlotHold(held, ctx.clock.now())
  })
}

async function takeTime(ctx: TxCtx, time: HoldRequest): Promise<void> {
  if (!(await holdTime(ctx, time))) throw slotTaken()
}

/** Plans, or after an extension moves, the moment at which an unused hold frees its time. */
export async function planLapse(
  ctx: TxCtx,
  hold: Pick<holds.HoldRow, 'id' | 'expiresAt' | 'companyId' | 'professionalId'>,
): Promise<void> {
  await planWork(ctx, {
    kind: 'slot_hold.lapses',
    key: hold.id,
    queue: 'sessions',
    dueAt: hold.expiresAt,
    scope: { companyId: hold.companyId, professionalId: hold.professionalId },
    payload: { holdId: hold.id },
  })
}

function isSame(hold: holds.HoldRow, serviceId: string, startsAt: Temporal.Instant): boolean {
  return hold.serviceId === serviceId && hold.startsAt.equals(startsAt)
}

async function letGo(ctx: TxCtx, hold: holds.HoldRow): Promise<void> {
  await holds.endHold(ctx, hold.id, isLive(hold, ctx.clock.now()) ? 'released' : 'lapsed')
  await releaseClaim(ctx, hold.claimId)
}
