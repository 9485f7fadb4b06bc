import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, inScope, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { reconciliationLimits } from '../contracts.ts'
import { differencesFound } from '../events.ts'
import type { Cards, ListedMoney } from '../gateway/cards.ts'
import { aboutOf, compareMoney, type Difference, type OurMoney } from '../rules/differences.ts'
import { referenceOf } from '../rules/money.ts'
import { repairDifference } from '../steps/repair-difference.ts'
import * as store from '../store/reconciliation.ts'

export interface ReconcileWish {
  /** Whoever of support asked for it; the night otherwise. */
  readonly askedBy?: PersonId | undefined
  readonly chargeDays?: number | undefined
}

const { chargeDays: usualDays, refundDays, listedMax } = reconciliationLimits

/**
 * Compares what the processor lists with what is written here, of some days and of whatever older is not over. A
 * difference is written down before anything is done about it, so that a comparison that breaks off hides nothing;
 * what is safe is then repaired, and the rest waits for support, who are told of what is new. Twice at once does no
 * harm.
 *
 * @throws `payments.processor_silent`
 */
export async function reconcilePayments(ctx: Ctx, cards: Cards, wish: ReconcileWish = {}) {
  mayWork(ctx)
  const house = inScope(ctx, { role: 'worker' })
  const startedAt = ctx.clock.now()
  const since = sinceOf(startedAt, wish.chargeDays)
  const id = ctx.ids.next<'reconciliation'>()
  await inTransaction(house, (ctx) =>
    store.insertReconciliation(ctx, {
      id,
      askedBy: wish.askedBy ?? null,
      chargesSince: since.charges,
      refundsSince: since.refunds,
      startedAt,
    }),
  )
  const { differences, compared, isPartial } = await lookTwice(house, cards, since)
  const figures = { compared, repaired: 0, open: 0, isPartial }
  let found = 0
  for (const difference of differences) {
    const noted = await note(house, difference)
    if (noted.state !== 'open') continue
    if (await repair(house, cards, difference, noted.id)) figures.repaired += 1
    else {
      figures.open += 1
      if (noted.isNew) found += 1
    }
  }
  await inTransaction(house, async (ctx) => {
    if (!isPartial) await store.closeVanished(ctx, since.charges, startedAt)
    await store.endReconciliation(ctx, id, figures)
    const detail = { compared, repaired: figures.repaired, open: figures.open }
    if (found > 0) await publish(ctx, differencesFound({ reconciliationId: id }))
    await recordAudit(ctx, 'reconciliation.ended', { kind: 'reconciliation', id, detail })
  })
  if (figures.open > 0)
    ctx.log.error('Money here and at the card processor differs.', { reconciliationId: id, ...figures })
  return figures
}

interface Since {
  readonly charges: Temporal.Instant
  readonly refunds: Temporal.Instant
}

function sinceOf(now: Temporal.Instant, chargeDays: number = usualDays): Since {
  const back = (days: number) => now.subtract({ hours: days * 24 })
  return { charges: back(chargeDays), refunds: back(Math.max(refundDays, chargeDays)) }
}

/** What differs, and still does at a second look: between two readings money moves. */
async function lookTwice(ctx: Ctx, cards: Cards, since: Since) {
  const { money, isPartial } = await cards.listMoney(
    { chargesSeconds: secondsOf(since.charges), refundsSeconds: secondsOf(since.refunds) },
    listedMax,
  )
  const ours = await readOurs(ctx, since)
  const theirs = [...money, ...(await findUnlisted(cards, ours, money))]
  const looked = { now: ctx.clock.now(), isPartial: isPartial || ours.length >= listedMax }
  const suspects = compareMoney(ours, theirs, looked)
  const summary = { compared: Math.max(ours.length, theirs.length), isPartial: looked.isPartial }
  if (suspects.length === 0) return { differences: [], ...summary }
  const names = new Set(suspects.map(nameOf))
  const fresh = await Promise.all(theirs.map((one) => freshOf(cards, one, suspects)))
  const differences = compareMoney(
    await readOurs(ctx, since),
    fresh.flatMap((one) => one ?? []),
    looked,
  )
  return { differences: differences.filter((one) => names.has(nameOf(one))), ...summary }
}

const nameOf = (one: Difference) => `${one.kind} ${aboutOf(one)}`
const secondsOf = ({ epochMilliseconds }: Temporal.Instant) => Math.floor(epochMilliseconds / 1000)

// A row is written before the processor is asked, and clocks differ: ours begin a day earlier than theirs.
function readOurs(ctx: Ctx, { charges, refunds }: Since): Promise<OurMoney[]> {
  const day = { hours: 24 }
  const since = { charges: charges.subtract(day), refunds: refunds.subtract(day) }
  return inTransaction(ctx, (ctx) => store.listOurMoney(ctx, since, listedMax))
}

/** What is older than the list and not over, or stands at its edge, is asked for by its number. */
async function findUnlisted(
  cards: Cards,
  ours: readonly OurMoney[],
  listed: readonly ListedMoney[],
): Promise<ListedMoney[]> {
  const known = new Set(listed.map(({ processorId }) => processorId))
  const found: ListedMoney[] = []
  for (const { subject, processorId } of ours) {
    if (!processorId || known.has(processorId)) continue
    const one = await cards.findMoney(subject, processorId)
    if (one) found.push(one)
  }
  return found
}

function freshOf(cards: Cards, listed: ListedMoney, suspects: readonly Difference[]) {
  const isSuspect = suspects.some(({ theirs }) => theirs === listed)
  return isSuspect ? cards.findMoney(listed.subject, listed.processorId) : Promise.resolve(listed)
}

async function note(
  ctx: Ctx,
  difference: Difference,
): Promise<store.DifferenceRow & { readonly isNew: boolean }> {
  const { kind, subject, ours, theirs } = difference
  const now = ctx.clock.now()
  const id = ctx.ids.next<'money_difference'>()
  const noted = await inTransaction(ctx, (ctx) =>
    store.noteDifference(ctx, {
      id,
      kind,
      subject,
      about: aboutOf(difference),
      ourId: (ours?.id ?? theirs?.ourId ?? null) as Id<'our'> | null,
      processorId: theirs?.processorId ?? ours?.processorId ?? null,
      reference: ours?.billId ? referenceOf(ours.billId) : null,
      ourState: ours?.state ?? null,
      theirState: theirs?.state ?? null,
      ourMinor: ours?.amountMinor ?? null,
      theirMinor: theirs?.amountMinor ?? null,
      ourCurrency: ours?.currency ?? null,
      theirCurrency: theirs?.currency ?? null,
      happenedAt:
        ours?.createdAt ?? Temporal.Instant.fromEpochMilliseconds((theirs?.createdSeconds ?? 0) * 1000),
      firstSeenAt: now,
      lastSeenAt: now,
      state: 'open',
    }),
  )
  return { ...noted, isNew: noted.id === id }
}

/** One that cannot be repaired now must not keep the others from it. */
async function repair(
  ctx: Ctx,
  cards: Cards,
  difference: Difference,
  id: Id<'money_difference'>,
): Promise<boolean> {
  try {
    if (!(await repairDifference(ctx, cards, difference))) return false
  } catch (error) {
    ctx.log.error('A difference could not be repaired.', { differenceId: id, error })
    return false
  }
  await inTransaction(ctx, (ctx) => store.settleDifference(ctx, id, { state: 'repaired' }))
  return true
}
