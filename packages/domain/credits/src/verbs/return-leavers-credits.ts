import { recordAudit } from '@kara/audit'
import { findEmployment } from '@kara/companies'
import { derivedId } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import type { LotName } from '../contracts.ts'
import { poolRanOut } from '../events.ts'
import { listLeft, lotKey, wentAndCame } from '../store/leavers.ts'
import { listAccounts, transferCredits } from '../store/ledger.ts'
import * as lots from '../store/lots.ts'

/**
 * Somebody left: what they could still have used goes back to the company's pool. What is held for booked
 * sessions stays until those are settled; what comes back from them then follows. Returns how much went back.
 */
export async function returnLeaversCredits(ctx: Ctx): Promise<number> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    if ((await findEmployment(ctx))?.state !== 'left') return 0
    const [known, accounts, before] = await Promise.all([
      lots.listLots(ctx),
      listAccounts(ctx),
      listLeft(ctx, wentAndCame.employment),
    ])
    let returnedHalves = 0
    for (const lot of known.filter((one) => isUsable(ctx, one))) {
      const account = accounts.find(
        ({ kind, lot: name, periodStart }) =>
          kind === 'allowance' && name === lot.lot && periodStart?.equals(lot.periodStart),
      )
      const amountHalves = account?.balanceHalves ?? 0
      const sofar = before.find(({ key }) => key === lotKey(lot))?.returnedHalves ?? 0
      if (amountHalves > 0 && (await move(ctx, lot, { to: 'pool', amountHalves, sofar })))
        returnedHalves += amountHalves
    }
    if (returnedHalves > 0) await note(ctx, 'credits.left', returnedHalves)
    return returnedHalves
  })
}

/**
 * Somebody who left is back: what went to the pool when they left is theirs again, as far as it could still be
 * used. Coming back never grants more than that. Returns how much came back.
 */
export async function giveBackCredits(ctx: Ctx): Promise<number> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    if ((await findEmployment(ctx))?.state !== 'active') return 0
    const [known, before] = await Promise.all([lots.listLots(ctx), listLeft(ctx, wentAndCame.employment)])
    let givenHalves = 0
    for (const lot of known.filter((one) => isUsable(ctx, one))) {
      const moved = before.find(({ key }) => key === lotKey(lot))
      const amountHalves = moved ? moved.returnedHalves - moved.givenBackHalves : 0
      if (!moved || amountHalves <= 0) continue
      if (await move(ctx, lot, { to: 'allowance', amountHalves, sofar: moved.returnedHalves }))
        givenHalves += amountHalves
      else await publish(ctx, poolRanOut(companyOf(ctx)))
    }
    if (givenHalves > 0) await note(ctx, 'credits.given_back', givenHalves)
    return givenHalves
  })
}

// The id follows from what moved before, so that the same news heard twice moves once.
async function move(
  ctx: TxCtx,
  lot: lots.LotRow,
  { to, amountHalves, sofar }: { to: 'pool' | 'allowance'; amountHalves: number; sofar: number },
): Promise<boolean> {
  const reason = to === 'pool' ? 'left' : 'rejoined'
  const own = { kind: 'allowance', periodStart: lot.periodStart, lot: lot.lot as LotName } as const
  const pool = { kind: 'pool', periodStart: lot.periodStart } as const
  const result = await transferCredits(ctx, {
    id: derivedId(`${reason}|${companyOf(ctx)}|${personOf(ctx)}|${lotKey(lot)}|${sofar}`),
    from: to === 'pool' ? own : pool,
    to: to === 'pool' ? pool : own,
    amountHalves,
    kind: 'adjust',
    reason,
    cause: `employment:${reason}`,
  })
  return result !== 'short'
}

function isUsable(ctx: TxCtx, lot: lots.LotRow): boolean {
  return Temporal.Instant.compare(lot.usableUntil, ctx.clock.now()) > 0
}

async function note(ctx: TxCtx, what: 'credits.left' | 'credits.given_back', amountHalves: number) {
  await recordAudit(ctx, what, { kind: 'person', id: personOf(ctx), detail: { amountHalves } })
}
