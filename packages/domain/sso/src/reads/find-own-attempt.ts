import { getCompany } from '@kara/companies'
import { hashToken } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeAtGateOfCompany } from '../access.ts'
import { BrowserInput, type OwnAttempt, ReferenceInput } from '../contracts.ts'
import { outcomeNow } from '../rules/outcome.ts'
import * as store from '../store/attempts.ts'
import { findConnection } from '../store/connections.ts'
import { findResolution } from '../store/diagnosis.ts'
import { applicationOf, comparisonOf, refusalOf } from './get-attempt-by-reference.ts'

/** The company through which this browser tried to sign in, where it began at no company's own hub. */
export function findCompanyOfOwnAttempt(
  ctx: Ctx,
  raw: ReferenceInput & BrowserInput,
): Promise<CompanyId | null> {
  mustBeAtGate(ctx)
  const { reference } = ReferenceInput.parse(raw)
  const browserHash = hashToken(BrowserInput.parse(raw).browserToken)
  return inTransaction(ctx, (ctx) => store.findCompanyOfOwnAttempt(ctx, { reference, browserHash }))
}

/** What the person who tried may see, on a page of the company in which they tried. */
export async function findOwnAttempt(ctx: Ctx, raw: ReferenceInput): Promise<OwnAttempt | null> {
  mustBeAtGateOfCompany(ctx)
  const { reference } = ReferenceInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findByReferenceOfCompany(ctx, reference)
    return row && toOwnAttempt(ctx, row)
  })
}

export async function toOwnAttempt(ctx: TxCtx, row: store.AttemptRow): Promise<OwnAttempt> {
  const { connectionId, reference, purpose, returnPath, startedAt } = row
  const now = ctx.clock.now()
  const { name: companyName } = await getCompany(ctx)
  const { expected, received } = comparisonOf(row)
  return {
    connectionId,
    reference,
    isTest: purpose === 'test',
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
