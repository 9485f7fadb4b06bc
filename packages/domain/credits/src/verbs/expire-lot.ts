import { recordAudit } from '@kara/audit'
import { derivedId } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type CompanyId, type Ctx, companyOf, type PersonId, personOf } from '@kara/kernel'
import { planManyWork, planWork, publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import type { LotName } from '../contracts.ts'
import { creditsExpired } from '../events.ts'
import { findPolicy } from '../reads/find-policy.ts'
import { type CreditPeriod, carriedOver, expiryNotices, periodOfPerson, usableRange } from '../rules.ts'
import { listAccounts, transferCredits } from '../store/ledger.ts'
import * as lots from '../store/lots.ts'

type PlannedLot = Pick<lots.LotRow, 'lot' | 'periodStart' | 'usableFrom' | 'usableUntil'>

/**
 * A lot is over: what is left of it expires, except for what the policy carries into the next period. A lot
 * that was prolonged since stays. Returns the halves that expired.
 */
export async function expireLot(
  ctx: Ctx,
  { periodStart, lot = 'period' }: { readonly periodStart: string; readonly lot?: string },
): Promise<number> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const known = await lots.listLots(ctx)
    const row = known.find((one) => one.lot === lot && one.periodStart.toString() === periodStart)
    if (!row || Temporal.Instant.compare(ctx.clock.now(), row.usableUntil) < 0) return 0
    if (row.lot === 'period') await carryOver(ctx, row, known)
    const amountHalves = await leftOf(ctx, row)
    if (amountHalves === 0) return 0
    const result = await transferCredits(ctx, {
      id: derivedId(`expire|${keyOfLot(ownersOf(ctx), row)}|${row.usableUntil}`),
      from: placeOf('allowance', row),
      to: placeOf('expired', row),
      amountHalves,
      kind: 'expire',
      reason: 'period_end',
      cause: `period:${periodStart}`,
    })
    if (result !== 'moved') return 0
    await recordAudit(ctx, 'credits.expired', {
      kind: 'credit_claim',
      id: periodStart,
      detail: { amountHalves, lot },
    })
    await publish(ctx, creditsExpired({ ...ownersOf(ctx), amountHalves, periodStart }))
    return amountHalves
  })
}

/** Plans what is due because a lot ends, for each of its owners: the notices before it, and the end itself. */
export async function planEndOfLot(
  ctx: TxCtx,
  lot: PlannedLot,
  owners: readonly Owners[] = [ownersOf(ctx)],
): Promise<void> {
  const notices = expiryNotices(lot.usableFrom, lot.usableUntil, ctx.clock.now())
  const payload = { periodStart: lot.periodStart.toString(), lot: lot.lot }
  await planManyWork(
    ctx,
    owners.flatMap((owner) => {
      const key = keyOfLot(owner, lot)
      const work = { queue: 'credits', scope: owner, payload } as const
      return [
        { ...work, kind: 'credits.period_ends', key, dueAt: lot.usableUntil },
        ...notices.map(({ days, at }) => ({
          ...work,
          kind: 'credits.expires_soon',
          key: `${key}|${days}`,
          dueAt: at,
          payload: { ...payload, days },
        })),
      ]
    }),
  )
}

/**
 * Plans the claim of the period after this one: who took an allowance once need not ask for every other. Each
 * period plans its own successor, so that one claimed ahead, for a session after the reset, skips none between.
 */
export async function planRenewal(ctx: TxCtx, period: CreditPeriod, timeZone: string): Promise<void> {
  const owners = ownersOf(ctx)
  await planWork(ctx, {
    kind: 'credits.renews',
    key: `${owners.companyId}|${owners.personId}|${period.end}`,
    queue: 'credits',
    dueAt: period.end.toZonedDateTime(timeZone).toInstant(),
    scope: owners,
    payload: {},
  })
}

async function carryOver(ctx: TxCtx, row: lots.LotRow, known: readonly lots.LotRow[]): Promise<void> {
  const policy = await findPolicy(ctx)
  const amountHalves = policy ? carriedOver(policy, await leftOf(ctx, row)) : 0
  if (!policy || amountHalves === 0) return
  const claimed = known
    .filter((one) => one.lot === 'period')
    .map((one) => ({ start: one.periodStart, end: one.periodEnd }))
  const next = periodOfPerson(policy, claimed, row.usableUntil, ctx.clock.now())
  const lot = {
    lot: 'carried',
    periodStart: row.periodEnd,
    periodEnd: next.end,
    amountHalves,
    usableFrom: row.usableUntil,
    usableUntil: usableRange(policy, next).usableUntil,
  }
  const result = await transferCredits(ctx, {
    id: derivedId(`carry|${keyOfLot(ownersOf(ctx), row)}`),
    from: placeOf('allowance', row),
    to: { kind: 'allowance', periodStart: lot.periodStart, lot: 'carried' },
    amountHalves,
    kind: 'adjust',
    reason: 'carried_over',
    cause: `period:${row.periodStart}`,
  })
  if (result !== 'moved') return
  await lots.insertLot(ctx, lot)
  await planEndOfLot(ctx, lot)
}

async function leftOf(ctx: TxCtx, row: Pick<lots.LotRow, 'lot' | 'periodStart'>): Promise<number> {
  const accounts = await listAccounts(ctx)
  const account = accounts.find(
    ({ kind, lot, periodStart }) =>
      kind === 'allowance' && lot === row.lot && periodStart?.equals(row.periodStart),
  )
  return account?.balanceHalves ?? 0
}

function placeOf(kind: 'allowance' | 'expired', row: Pick<lots.LotRow, 'lot' | 'periodStart'>) {
  return { kind, periodStart: row.periodStart, lot: row.lot as LotName }
}

interface Owners {
  readonly companyId: CompanyId
  readonly personId: PersonId
}

function ownersOf(ctx: TxCtx): Owners {
  return { companyId: companyOf(ctx), personId: personOf(ctx) }
}

function keyOfLot(
  { companyId, personId }: Owners,
  { lot, periodStart }: Pick<lots.LotRow, 'lot' | 'periodStart'>,
): string {
  return `${companyId}|${personId}|${periodStart}${lot === 'period' ? '' : `|${lot}`}`
}
