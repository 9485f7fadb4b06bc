import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { maySeeEarnings } from '../access.ts'
import {
  type EarnedSince,
  type PayStatement,
  reversals,
  type StatementFacts,
  type TransferPath,
} from '../contracts.ts'
import { toPath } from '../rules/transfers.ts'
import { numberOf } from '../rules.ts'
import { findAccount } from '../store/accounts.ts'
import { listOwnSteps, listOwnTransfers } from '../store/transfers.ts'
import * as store from '../store.ts'

/** The professional's statements, newest first, and what is earned and stands on none yet. */
export async function listStatements(
  ctx: Ctx,
): Promise<{ statements: PayStatement[]; earnedSince: EarnedSince[] }> {
  maySeeEarnings(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [rows, unstated] = [await store.listStatements(ctx), await store.listUnstated(ctx)]
    const [transfers, steps] = [await listOwnTransfers(ctx), await listOwnSteps(ctx)]
    const isPayable = (await findAccount(ctx))?.state === 'ready'
    const statements = rows.map((row) => toStatement(row, pathOf(row, transfers, steps, isPayable)))
    return { statements, earnedSince: sumsOf(unstated) }
  })
}

function pathOf(
  { id }: store.StatementRow,
  transfers: Awaited<ReturnType<typeof listOwnTransfers>>,
  steps: Awaited<ReturnType<typeof listOwnSteps>>,
  isPayable: boolean,
): TransferPath {
  const transfer = transfers.find(({ statementId }) => statementId === (id as string))
  invariant(transfer, 'every statement has money on its way')
  return toPath(
    transfer,
    steps.filter(({ transferId }) => transferId === (transfer.id as string)),
    isPayable,
  )
}

function toStatement(row: store.StatementRow, money: TransferPath): PayStatement {
  const { payerName, month, total, lines } = row.facts as StatementFacts
  return {
    id: row.id,
    number: numberOf(row),
    payerName,
    month,
    sessions: lines
      .filter(({ outcome }) => !reversals.includes(outcome))
      .reduce((sum, { sessions }) => sum + sessions, 0),
    total,
    issuedAt: row.issuedAt.toString(),
    money,
  }
}

function sumsOf(earnings: readonly store.EarningRow[]): EarnedSince[] {
  const sums = new Map<string, EarnedSince>()
  for (const { companyId, currency, amountMinor, outcome } of earnings) {
    const isByClients = companyId === null
    const key = `${isByClients} ${currency}`
    const sum = sums.get(key)
    sums.set(key, {
      isByClients,
      sessions: (sum?.sessions ?? 0) + (reversals.includes(outcome) ? 0 : 1),
      total: {
        amountMinor: (sum?.total.amountMinor ?? 0) + amountMinor,
        currency: currency as EarnedSince['total']['currency'],
      },
    })
  }
  return [...sums.values()]
}
