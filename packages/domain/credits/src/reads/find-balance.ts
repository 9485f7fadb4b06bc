import { findEmployment } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import type { CreditBalance, CreditLot, CreditPolicy, LotName } from '../contracts.ts'
import { allowanceFor, grantingOf, periodOfPerson } from '../rules.ts'
import { listAccounts } from '../store/ledger.ts'
import * as lots from '../store/lots.ts'
import { listPolicies } from '../store/policies.ts'
import { findPolicy } from './find-policy.ts'

/**
 * The person's credits at the company of this call, as they can be used at `at` (now when absent). Before
 * the claim, `availableHalves` holds what a claim would grant. Null while there is no policy.
 */
export function findBalance(ctx: Ctx, at?: Temporal.Instant): Promise<CreditBalance | null> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [policy, known, accounts, employment] = await Promise.all([
      findPolicy(ctx),
      lots.listLots(ctx),
      listAccounts(ctx),
      findEmployment(ctx),
    ])
    if (!policy) return null
    const now = ctx.clock.now()
    const claimed = known.filter(({ lot }) => lot === 'period')
    const period = periodOfPerson(policy, claimed.map(toPeriod), at ?? now, now)
    const claim = claimed.find(({ periodStart }) => periodStart.equals(period.start))
    const joinedOn = employment?.joinedAt.toZonedDateTimeISO(policy.timeZone).toPlainDate()
    const allowanceHalves = claim?.amountHalves ?? allowanceFor(policy, period, joinedOn ?? period.start)
    const usable = usableAt(known, at ?? now)
    const sum = (kind: string) =>
      accounts
        .filter((account) => account.kind === kind && usable.some((lot) => isOf(account, lot)))
        .reduce((total, { balanceHalves }) => total + balanceHalves, 0)
    return {
      periodStart: period.start.toString(),
      periodEnd: period.end.toString(),
      isClaimed: claim !== undefined,
      claimedAt: claim?.claimedAt.toString() ?? null,
      allowanceHalves,
      shareOfHalves: policy.proRata ? await wholeOf(ctx, policy, claim, allowanceHalves) : null,
      availableHalves: sum('allowance') + (claim ? 0 : allowanceHalves),
      heldHalves: sum('held'),
      spentHalves: sum('spent'),
      expiredHalves: sum('expired'),
      lots: usable.map((lot) => toLot(lot, accounts)),
    }
  })
}

/** With pro rata, the whole of which somebody has a share, by the rules under which they took it. */
async function wholeOf(
  ctx: TxCtx,
  policy: CreditPolicy,
  claim: lots.LotRow | undefined,
  allowanceHalves: number,
): Promise<number | null> {
  const wholeHalves = claim
    ? grantingOf(await listPolicies(ctx), claim)?.allowanceHalves
    : policy.allowanceHalves
  return wholeHalves && allowanceHalves < wholeHalves ? wholeHalves : null
}

type Account = Awaited<ReturnType<typeof listAccounts>>[number]

function usableAt(known: readonly lots.LotRow[], at: Temporal.Instant): lots.LotRow[] {
  const ms = at.epochMilliseconds
  return known
    .filter(
      ({ usableFrom, usableUntil }) =>
        usableFrom.epochMilliseconds <= ms && ms < usableUntil.epochMilliseconds,
    )
    .sort((one, other) => one.usableUntil.epochMilliseconds - other.usableUntil.epochMilliseconds)
}

function isOf(account: Account, lot: lots.LotRow): boolean {
  return account.lot === lot.lot && account.periodStart?.equals(lot.periodStart) === true
}

function toLot(lot: lots.LotRow, accounts: readonly Account[]): CreditLot {
  const account = accounts.find((one) => one.kind === 'allowance' && isOf(one, lot))
  return {
    name: lot.lot as LotName,
    periodStart: lot.periodStart.toString(),
    amountHalves: lot.amountHalves,
    availableHalves: account?.balanceHalves ?? 0,
    usableFrom: lot.usableFrom.toString(),
    usableUntil: lot.usableUntil.toString(),
  }
}

function toPeriod({ periodStart, periodEnd }: lots.LotRow) {
  return { start: periodStart, end: periodEnd }
}
