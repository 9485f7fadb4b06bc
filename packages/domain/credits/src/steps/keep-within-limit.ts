import { recordAudit } from '@kara/audit'
import { derivedId } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import { companyOf, personOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { grantingOf, limitOf } from '../rules.ts'
import { type LeftOfLot, listLeft, lotKey, wentAndCame } from '../store/leavers.ts'
import { listAccounts, transferCredits } from '../store/ledger.ts'
import * as lots from '../store/lots.ts'
import { listPolicies } from '../store/policies.ts'

/**
 * Holds what a person took of periods that are not over against the rules of today: what is more than these grant, and is
 * not set aside for a session, goes back to the pool; higher rules give it again. Never more than was taken, and nothing
 * that is booked is touched. Returns by how much the person has less (negative: more) to use.
 */
export async function keepWithinLimit(ctx: TxCtx): Promise<number> {
  let less = 0
  for (const { lot, moreHalves, freeHalves, before } of await listBeyondLimit(ctx)) {
    const amountHalves = moreHalves > 0 ? Math.min(moreHalves, freeHalves) : -moreHalves
    if (amountHalves > 0 && (await move(ctx, lot, { isLess: moreHalves > 0, amountHalves, before })))
      less += moreHalves > 0 ? amountHalves : -amountHalves
  }
  if (less !== 0) {
    const what = less > 0 ? 'credits.limit_lowered' : 'credits.limit_raised'
    const detail = { amountHalves: Math.abs(less) }
    await recordAudit(ctx, what, { kind: 'person', id: personOf(ctx), detail })
  }
  return less
}

/** What somebody took of a period that runs, held against the rules of today. */
export interface BeyondLimit {
  readonly lot: lots.LotRow
  /** What is more than these grant and has not gone back yet; negative where they give again what others took. */
  readonly moreHalves: number
  /** What is not set aside for a session. */
  readonly freeHalves: number
  readonly before: LeftOfLot | undefined
}

/** The same without moving anything. */
export async function listBeyondLimit(ctx: TxCtx): Promise<BeyondLimit[]> {
  const [[today, ...earlier], known, accounts, moved] = await Promise.all([
    listPolicies(ctx),
    lots.listLots(ctx),
    listAccounts(ctx),
    listLeft(ctx, wentAndCame.rules),
  ])
  if (!today) return []
  return known
    .filter((one) => one.lot === 'period' && isRunning(ctx, one))
    .flatMap((lot) => {
      const granting = grantingOf([today, ...earlier], lot)
      if (!granting) return []
      const before = moved.find(({ key }) => key === lotKey(lot))
      const wanted = lot.amountHalves - limitOf(lot.amountHalves, granting, today)
      const free = accounts.find(
        ({ kind, lot: name, periodStart }) =>
          kind === 'allowance' && name === 'period' && periodStart?.equals(lot.periodStart),
      )
      const moreHalves = wanted - (before ? before.returnedHalves - before.givenBackHalves : 0)
      return [{ lot, moreHalves, freeHalves: free?.balanceHalves ?? 0, before }]
    })
}

// The id follows from what moved before, so that two who hold it against the rules at the same time move it once.
async function move(
  ctx: TxCtx,
  { periodStart }: lots.LotRow,
  { isLess, amountHalves, before }: { isLess: boolean; amountHalves: number; before: LeftOfLot | undefined },
): Promise<boolean> {
  const reason = isLess ? 'limit_lowered' : 'limit_raised'
  const sofar = `${before?.returnedHalves ?? 0}|${before?.givenBackHalves ?? 0}`
  const own = { kind: 'allowance', periodStart } as const
  const pool = { kind: 'pool', periodStart } as const
  const result = await transferCredits(ctx, {
    id: derivedId(`${reason}|${companyOf(ctx)}|${personOf(ctx)}|${periodStart}|${sofar}`),
    from: isLess ? own : pool,
    to: isLess ? pool : own,
    amountHalves,
    kind: 'adjust',
    reason,
    cause: `policy:${reason}`,
  })
  return result === 'moved'
}

function isRunning(ctx: TxCtx, { usableUntil }: lots.LotRow): boolean {
  return Temporal.Instant.compare(usableUntil, ctx.clock.now()) > 0
}
