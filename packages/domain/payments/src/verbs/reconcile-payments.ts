import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, inScope, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { reconciliationLimits } from '../contracts.ts'
import { differencesFound } from '../events.ts'
import type { Cards } from '../gateway/cards.ts'
import { type Book, bookOf } from '../rules/books.ts'
import { aboutOf, type Difference } from '../rules/differences.ts'
import { referenceOf } from '../rules/money.ts'
import { lookTwice, type Since } from '../steps/look-twice.ts'
import { repairDifference } from '../steps/repair-difference.ts'
import * as store from '../store/reconciliation.ts'

export interface ReconcileWish {
  /** Whoever of support asked for it; the night otherwise. */
  readonly askedBy?: PersonId | undefined
  readonly chargeDays?: number | undefined
  /** What other modules keep the books of. */
  readonly books?: readonly Book[] | undefined
}

const { chargeDays: usualDays, refundDays } = reconciliationLimits

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
  const { differences, compared, isPartial } = await lookTwice(house, cards, since, wish.books ?? [])
  const figures = { compared, repaired: 0, open: 0, isPartial }
  let found = 0
  for (const difference of differences) {
    const noted = await note(house, difference)
    if (noted.state !== 'open') continue
    if (await repair(house, noted.id, repairOf(cards, difference, wish.books))) figures.repaired += 1
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

function sinceOf(now: Temporal.Instant, chargeDays: number = usualDays): Since {
  const back = (days: number) => now.subtract({ hours: days * 24 })
  return { charges: back(chargeDays), refunds: back(Math.max(refundDays, chargeDays)) }
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

function repairOf(cards: Cards, difference: Difference, books: readonly Book[] = []) {
  const book = bookOf(books, difference.subject)
  return (ctx: Ctx) => (book ? book.repair(ctx, difference) : repairDifference(ctx, cards, difference))
}

/** One that cannot be repaired now must not keep the others from it. */
async function repair(
  ctx: Ctx,
  id: Id<'money_difference'>,
  mend: (ctx: Ctx) => Promise<boolean>,
): Promise<boolean> {
  try {
    if (!(await mend(ctx))) return false
  } catch (error) {
    ctx.log.error('A difference could not be repaired.', { differenceId: id, error })
    return false
  }
  await inTransaction(ctx, (ctx) => store.settleDifference(ctx, id, { state: 'repaired' }))
  return true
}
