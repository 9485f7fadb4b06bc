import { recordAudit } from '@kara/audit'
import { getCompany } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import { type IssuingKeys, issueNext } from '@kara/issuing'
import { type CompanyId, type Ctx, inScope, professionalOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mayCountEarnings } from '../access.ts'
import type { StatementFacts } from '../contracts.ts'
import { statementIssued } from '../events.ts'
import { kind, linesOf, monthBefore, numberOf, seriesOf } from '../rules.ts'
import { namePayee } from '../steps/name-payee.ts'
import { beginTransfer } from '../steps/plan-transfer.ts'
import { planMonthEnd } from '../steps/write-earning.ts'
import * as store from '../store.ts'

/**
 * A month is over: what was earned in it, and whatever older stands on no statement, is written on one statement
 * for each payer and currency. What was taken back and is more than was earned waits for the next month. Two runs at
 * once take turns, and the second finds nothing. Returns how many were issued.
 */
export async function issueStatements(ctx: Ctx, keys: IssuingKeys): Promise<number> {
  mayCountEarnings(ctx)
  const month = monthBefore(ctx.clock.now())
  const names = await namesOfPayers(ctx, month.end)
  return inTransaction(ctx, async (ctx) => {
    const earnings = await store.lockUnstated(ctx, month.end)
    const groups = groupBy(earnings, ({ companyId, currency }) => `${companyId ?? 'clients'} ${currency}`)
    // A statement is never changed: what comes to light of a month that has its own waits for the next one.
    const stated = await store.listStated(ctx, month.start)
    let issued = 0
    for (const group of groups) {
      const [first] = group
      if (first && stated.has(`${first.companyId ?? 'clients'} ${first.currency}`)) continue
      const totalMinor = group.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      if (!first || totalMinor <= 0) continue
      const payerName = first.companyId ? (names.get(first.companyId) ?? '') : null
      await issue(ctx, keys, { earnings: group, totalMinor, payerName, month: month.start })
      issued += 1
    }
    if ((await store.listUnstated(ctx)).length > 0) await planMonthEnd(ctx)
    return issued
  })
}

interface Month {
  readonly earnings: readonly store.EarningRow[]
  readonly totalMinor: number
  readonly payerName: string | null
  readonly month: Temporal.PlainDate
}

async function issue(ctx: TxCtx, keys: IssuingKeys, of: Month): Promise<void> {
  const { earnings, totalMinor, payerName, month } = of
  const [{ companyId, currency } = { companyId: null, currency: '' }] = earnings
  const professionalId = professionalOf(ctx)
  const facts: StatementFacts = {
    payee: await namePayee(ctx),
    payerName,
    month: month.toString(),
    lines: linesOf(
      earnings.map((one) => ({ ...one, serviceName: one.serviceName as Record<string, string> })),
    ),
    total: { amountMinor: totalMinor, currency: currency as StatementFacts['total']['currency'] },
    taxMinor: earnings.reduce((sum, { taxMinor }) => sum + taxMinor, 0),
  }
  const id = ctx.ids.next<'pay_statement'>()
  const numbered = await issueNext(ctx, keys, { id, kind, series: seriesOf(professionalId), facts })
  await store.insertStatement(ctx, {
    ...numbered,
    professionalId,
    companyId,
    payer: companyId ?? 'clients',
    month,
    currency,
    totalMinor,
  })
  await store.putOnStatement(
    ctx,
    earnings.map((one) => one.id),
    id,
  )
  await beginTransfer(ctx, {
    professionalId,
    statementId: id,
    statementNumber: numberOf(numbered),
    month,
    amountMinor: totalMinor,
    currency,
  })
  await recordAudit(ctx, 'pay_statement.issued', { kind: 'pay_statement', id, detail: { totalMinor } })
  await publish(ctx, statementIssued({ professionalId, statementId: id }))
}

/** A company's name is asked for as that company, before anything of the professional's is locked. */
async function namesOfPayers(ctx: Ctx, before: Temporal.Instant): Promise<Map<CompanyId, string>> {
  const earnings = await inTransaction(ctx, (ctx) => store.lockUnstated(ctx, before))
  const ids = new Set(earnings.flatMap(({ companyId }) => companyId ?? []))
  const named = [...ids].map(async (companyId): Promise<[CompanyId, string]> => {
    const company = await getCompany(inScope(ctx, { role: 'worker', companyId }))
    return [companyId, company.name]
  })
  return new Map(await Promise.all(named))
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}
