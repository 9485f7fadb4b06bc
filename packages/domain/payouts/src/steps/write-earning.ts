import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { professionalOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { nextMonthEnd } from '../rules.ts'
import * as store from '../store.ts'

type NewEarning = Omit<Parameters<typeof store.insertEarning>[1], 'id' | 'earnedAt' | 'statementId'>

/** Writes an earning once, and plans the end of its month. */
export async function writeEarning(ctx: TxCtx, earning: NewEarning): Promise<void> {
  const id = ctx.ids.next<'earning'>()
  const row = { ...earning, id, earnedAt: ctx.clock.now() }
  if (!(await store.insertEarning(ctx, row))) return
  const { outcome, amountMinor } = earning
  await recordAudit(ctx, 'earning.recorded', { kind: 'earning', id, detail: { outcome, amountMinor } })
  await planMonthEnd(ctx)
}

/** What was earned is taken back: a line of its own, in the statement that comes next. */
export async function takeBack(ctx: TxCtx, earned: store.EarningRow): Promise<void> {
  const { id: _id, earnedAt: _at, statementId: _on, about, amountMinor, taxMinor, ...same } = earned
  await writeEarning(ctx, {
    ...same,
    about: `reversal:${about}`,
    outcome: 'reversed',
    amountMinor: -amountMinor,
    taxMinor: -taxMinor,
  })
}

/**
 * What of an earning's money went back follows it as lines of their own: as much as went back by now. Their tax
 * comes to the earning's when all of it did.
 */
export async function followReturns(
  ctx: TxCtx,
  earned: store.EarningRow,
  returnedMinor: number,
): Promise<void> {
  const { id: _id, earnedAt: _at, statementId: _on, about, ...same } = earned
  const { lines, ...sums } = await store.sumFollowing(ctx, about)
  const amountMinor = -returnedMinor - sums.amountMinor
  if (amountMinor === 0) return
  const taxMinor = -Math.round((earned.taxMinor * returnedMinor) / earned.amountMinor) - sums.taxMinor
  const reversal = `reversal:${about}`
  await writeEarning(ctx, {
    ...same,
    about: lines === 0 ? reversal : `${reversal}:${lines + 1}`,
    outcome: 'refunded',
    amountMinor,
    taxMinor,
  })
}

/**
 * The statements of a month are written when it is over. Each month's end is planned for itself, once: what is earned
 * before the statements of the month before are written would otherwise put those off, and whoever plans would wait
 * for the job that writes them, which waits for what is earned.
 */
export async function planMonthEnd(ctx: TxCtx): Promise<void> {
  const professionalId = professionalOf(ctx)
  const dueAt = nextMonthEnd(ctx.clock.now())
  await planWork(ctx, {
    kind: 'payouts.month_ends',
    key: `${professionalId}|${dueAt.toZonedDateTimeISO('UTC').toPlainDate()}`,
    queue: 'credits',
    dueAt,
    scope: { professionalId },
    payload: {},
  })
}
