import { getCompany } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { type OwnAttempt, ReferenceInput } from '../contracts.ts'
import { outcomeNow } from '../rules/outcome.ts'
import { type AttemptRow, findByReferenceOfCompany } from '../store/attempts.ts'
import { findConnection } from '../store/connections.ts'
import { findResolution } from '../store/diagnosis.ts'
import { applicationOf, comparisonOf, refusalOf } from './get-attempt-by-reference.ts'

/** What the person who tried may see, on a page of the company in which they tried. */
export async function findOwnAttempt(ctx: Ctx, raw: ReferenceInput): Promise<OwnAttempt | null> {
  mustBeAtGateOfCompany(ctx)
  const { reference } = ReferenceInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const row = await findByReferenceOfCompany(ctx, reference)
    return row && toOwnAttempt(ctx, row)
  })
}

export async function toOwnAttempt(ctx: TxCtx, row: AttemptRow): Promise<OwnAttempt> {
  const { reference, returnPath, startedAt } = row
  const now = ctx.clock.now()
  const { name: companyName } = await getCompany(ctx)
  const { expected, received } = comparisonOf(row)
  return {
    reference,
    outcome: outcomeNow(row, now),
    refusal: refusalOf(row, now),
    returnPath,
    companyName,
    application: applicationOf(await findConnection(ctx, row.connectionId)),
    expected,
    received,
    startedAt: startedAt.toString(),
    resolvedAt: (await findResolution(ctx, row))?.resolvedAt.toString() ?? null,
  }
}
