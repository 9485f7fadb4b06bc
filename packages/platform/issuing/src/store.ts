import { dbOf, type TxCtx } from '@kara/db'
import { type SQL, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'

/** Takes the next number of a series; nobody else gets one until this transaction is over. */
export async function nextNumber(ctx: TxCtx, series: string): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ number: number }>(
    sql`select app.next_document_number(${series}) as number`,
  )
  return Number(row?.number)
}

/**
 * The row that a function of the database finds by the hash of a code, with the time of issue as it was signed.
 * The function says under `issued_at` when that was, and under `signature` what was signed.
 */
export async function findByCheck<Row extends object>(
  ctx: TxCtx,
  call: SQL,
): Promise<(Row & { readonly issuedAt: string }) | null> {
  const [row] = await dbOf(ctx).execute<Record<string, unknown>>(sql`select found.*,
    to_char(found.issued_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as issued_text
    from ${call} found`)
  if (!row) return null
  const { issued_text: text, issued_at: _, ...rest } = row
  return { ...(rest as Row), issuedAt: Temporal.Instant.from(String(text)).toString() }
}
