import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayReportErrors } from '../access.ts'
import { RecordErrorReportInput } from '../contracts.ts'
import * as store from '../store/error-reports.ts'

/**
 * Keeps what stood behind an error page, under the reference code that the page shows. The text of an
 * error is not kept: it may hold what a person typed.
 */
export async function recordErrorReport(ctx: Ctx, raw: RecordErrorReportInput): Promise<void> {
  mayReportErrors(ctx)
  const input = RecordErrorReportInput.parse(raw)
  await inTransaction(ctx, (ctx) => store.insertErrorReport(ctx, input))
}
