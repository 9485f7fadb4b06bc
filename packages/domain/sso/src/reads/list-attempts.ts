import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mustBeSupport } from '../access.ts'
import { type AttemptSummary, ListAttemptsInput, limits } from '../contracts.ts'
import * as store from '../store/support.ts'
import { toSummary } from './get-attempt-by-reference.ts'

/** Attempts of every company or of one, newest first; `next` continues the list. */
export async function listAttempts(
  ctx: Ctx,
  raw: ListAttemptsInput = {},
): Promise<{ attempts: AttemptSummary[]; next: string | null }> {
  mustBeSupport(ctx)
  const { companyId, outcome, emailDomain, before } = ListAttemptsInput.parse(raw)
  const filter = {
    outcome,
    emailDomain: emailDomain?.toLowerCase(),
    companyId: companyId as CompanyId | undefined,
    before: before ? Temporal.Instant.from(before) : undefined,
  }
  const now = ctx.clock.now()
  const rows = await inTransaction(ctx, (ctx) => store.listAttempts(ctx, filter, limits.attemptsPerPage + 1))
  const shown = rows.slice(0, limits.attemptsPerPage)
  const hasMore = rows.length > shown.length
  return {
    attempts: shown.map((row) => toSummary(row, now)),
    next: hasMore ? (shown.at(-1)?.startedAt.toString() ?? null) : null,
  }
}
