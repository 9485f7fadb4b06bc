import { dbOf, type TxCtx } from '@kara/db'
import { errorReport } from '@kara/db/schema/support'
import { type Id, readId } from '@kara/kernel'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { RecordErrorReportInput } from '../contracts.ts'

/** Writes a report unless its reference is already taken. */
export async function insertErrorReport(
  ctx: TxCtx,
  report: z.output<typeof RecordErrorReportInput>,
): Promise<void> {
  await dbOf(ctx)
    .insert(errorReport)
    .values({
      ...report,
      at: ctx.clock.now(),
      requestId: ctx.requestId,
      companyId: readId<'company'>(report.companyId) as Id<'company'> | null,
    })
    .onConflictDoNothing()
}

export async function findErrorReport(ctx: TxCtx, reference: string) {
  const rows = await dbOf(ctx)
    .select({
      reference: errorReport.reference,
      at: errorReport.at,
      requestId: errorReport.requestId,
      host: errorReport.host,
      route: errorReport.route,
      kind: errorReport.kind,
      code: errorReport.code,
      companyId: errorReport.companyId,
    })
    .from(errorReport)
    .where(eq(errorReport.reference, reference))
  return rows[0] ?? null
}
