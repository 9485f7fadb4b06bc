import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type CompanyId, type Ctx, companyOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mayCorrectLedger, mayWorkForCompany } from '../access.ts'
import { limits } from '../contracts.ts'
import { alarmRaised, poolRanLow, promiseLapsed } from '../events.ts'
import { brokenSeal, monthsInTurn, monthsOfAlarms } from '../rules.ts'
import { lackOfPromise } from '../steps/lack-of-promise.ts'
import * as store from '../store/checks.ts'
import { sumPurchases } from '../store/purchases.ts'

/** The night's hour, and the day of the week on which a low pool is told. */
const checkHourUtc = 3
const monday = 1

/**
 * Every night: compares what every account holds with its movements, closes the months that are over, compares
 * closed ones with their hashes, in turn so that a long history takes no longer night, or all of them when somebody
 * asked; raises an alarm for whatever does not hold and ends those of what holds again. On Mondays a pool that is low,
 * and a promise that what was bought no longer carries, is announced. Returns the new alarms.
 */
export async function checkLedger(
  ctx: Ctx,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): Promise<number> {
  mayWorkForCompany(ctx)
  return inTransaction(ctx, async (ctx) => {
    const companyId = companyOf(ctx)
    const problems: store.LedgerProblem[] = await store.listProblems(ctx)
    await store.namePeople(ctx, companyId)
    const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
    await store.sealMonths(ctx, today.with({ day: 1 }).toString())
    const sealed = await store.listSealedMonths(ctx)
    const doubted = monthsOfAlarms(await store.listAlarms(ctx, companyId))
    const months = isWhole ? sealed : monthsInTurn(sealed, today, doubted)
    for (const month of await store.listBrokenSeals(ctx, months)) {
      problems.push({ kind: 'seal', detail: brokenSeal(month) })
    }
    await store.noteCheck(ctx, problems.length)
    await store.endAlarms(ctx, problems)
    let raised = 0
    for (const problem of problems) if (await store.raiseAlarm(ctx, problem)) raised += 1
    if (raised > 0) {
      await recordAudit(ctx, 'credit_alarm.raised', { kind: 'company', id: companyId, detail: { raised } })
      await publish(ctx, alarmRaised(companyId, today.toString()))
    }
    if (today.dayOfWeek === monday) await tellOfPool(ctx, companyId)
    await planCheck(ctx)
    return raised
  })
}

/** Support has a company's ledger looked at now, every closed month of it; the next night's look follows it as ever. */
export async function requestCheck(ctx: Ctx, companyId: CompanyId): Promise<void> {
  const askedBy = mayCorrectLedger(ctx)
  await inTransaction(ctx, async (ctx) => {
    await planIt(ctx, companyId, { key: `${companyId}|by_hand`, dueAt: ctx.clock.now(), isWhole: true })
    await recordAudit(ctx, 'credit_check.requested', { kind: 'staff', id: askedBy, detail: { companyId } })
  })
}

/** Plans the next night's check; planning it again changes nothing. */
export async function planCheck(ctx: TxCtx): Promise<void> {
  const companyId = companyOf(ctx)
  const now = ctx.clock.now().toZonedDateTimeISO('UTC')
  const tonight = now.with({
    hour: checkHourUtc,
    minute: 0,
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  })
  const next = tonight.epochMilliseconds > now.epochMilliseconds ? tonight : tonight.add({ days: 1 })
  await planIt(ctx, companyId, { key: companyId, dueAt: next.toInstant() })
}

async function planIt(
  ctx: TxCtx,
  companyId: CompanyId,
  { key, dueAt, isWhole = false }: { key: string; dueAt: Temporal.Instant; isWhole?: boolean },
): Promise<void> {
  await planWork(ctx, {
    kind: 'credits.nightly',
    key,
    dueAt,
    queue: 'credits',
    scope: { companyId },
    payload: { isWhole },
  })
}

/** Once a week: that little is left, and that the year which was promised is no longer bought. */
async function tellOfPool(ctx: TxCtx, companyId: CompanyId): Promise<void> {
  if (await isPoolLow(ctx)) await publish(ctx, poolRanLow(companyId))
  if ((await lackOfPromise(ctx)) > 0) await publish(ctx, promiseLapsed(companyId))
}

/** As the company may know its pool: a letter that came or stayed away would tell whether a named person has an account. */
async function isPoolLow(ctx: TxCtx): Promise<boolean> {
  const funded = (await sumPurchases(ctx)).get('funded') ?? 0
  const left = await store.poolAsKnown(ctx)
  return funded > 0 && left < funded * limits.poolLowShare
}
