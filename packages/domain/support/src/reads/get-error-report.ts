import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type ErrorReport, errorKinds, GetErrorReportInput } from '../contracts.ts'
import { reportMissing } from '../errors.ts'
import * as store from '../store/error-reports.ts'

/** The report behind a reference code, as support hears it read out. */
export async function getErrorReport(ctx: Ctx, raw: GetErrorReportInput): Promise<ErrorReport> {
  mustBeSupport(ctx)
  const input = GetErrorReportInput.safeParse(raw)
  if (!input.success) throw reportMissing()
  const { reference } = input.data
  const report = await inTransaction(ctx, (ctx) => store.findErrorReport(ctx, reference))
  if (!report) throw reportMissing()
  return {
    ...report,
    at: report.at.toString(),
    kind: errorKinds.find((kind) => kind === report.kind) ?? 'internal',
  }
}
