import { dbOf, type TxCtx } from '@kara/db'
import { invoiceCreditNote, invoiceCreditNoteFile, invoicePayback } from '@kara/db/schema/invoices'
import { findByCheck } from '@kara/issuing'
import { type CompanyId, companyOf, type Id } from '@kara/kernel'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CreditNoteFacts } from '../contracts.ts'
import { creditNoteSeries } from '../rules.ts'

export async function insertCreditNote(
  ctx: TxCtx,
  row: typeof invoiceCreditNote.$inferInsert,
): Promise<void> {
  await dbOf(ctx).insert(invoiceCreditNote).values(row)
}

/** The credits that lie free in a company's pool, in halves; nobody takes of them until this transaction is over. */
export async function holdPoolStill(ctx: TxCtx, companyId: CompanyId): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ halves: string }>(
    sql`select app.hold_pool_still(${companyId}) as halves`,
  )
  return Number(row?.halves ?? 0)
}

/** The same, without holding anybody up. */
export async function countFree(ctx: TxCtx, companyId: CompanyId): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ halves: string }>(
    sql`select app.pool_balance(${companyId}) as halves`,
  )
  return Number(row?.halves ?? 0)
}

/** What the note says leaves the pool, once. */
export async function takeBackCredited(
  ctx: TxCtx,
  id: Id<'invoice_credit_note'>,
): Promise<'moved' | 'repeated' | 'short'> {
  const [row] = await dbOf(ctx).execute<{ result: 'moved' | 'repeated' | 'short' }>(
    sql`select app.take_back_credited(${id}, ${JSON.stringify(ctx.actor)}::jsonb,
      ${ctx.clock.now().toString()}::timestamptz) as result`,
  )
  return row?.result ?? 'short'
}

/** The company's credit notes, newest first. */
export function listCreditNotes(ctx: TxCtx, rowsMax: number) {
  return withPaybacks(ctx)
    .where(eq(invoiceCreditNote.companyId, companyOf(ctx)))
    .orderBy(desc(invoiceCreditNote.number))
    .limit(rowsMax)
}

/** What takes one invoice back, in the order in which it did; for support, who look across companies. */
export function listCreditNotesOf(ctx: TxCtx, invoiceId: Id<'invoice'>) {
  return withPaybacks(ctx)
    .where(eq(invoiceCreditNote.invoiceId, invoiceId))
    .orderBy(asc(invoiceCreditNote.number))
}

export async function findCreditNote(ctx: TxCtx, id: Id<'invoice_credit_note'>) {
  const [row] = await withPaybacks(ctx).where(
    and(eq(invoiceCreditNote.companyId, companyOf(ctx)), eq(invoiceCreditNote.id, id)),
  )
  return row ?? null
}

/** For support, who look across companies. */
export async function findCreditNoteAnywhere(ctx: TxCtx, id: Id<'invoice_credit_note'>) {
  const [row] = await withPaybacks(ctx).where(eq(invoiceCreditNote.id, id))
  return row ?? null
}

/** Writes down that the money went back; false when somebody was faster. */
export async function insertPayback(ctx: TxCtx, row: typeof invoicePayback.$inferInsert): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(invoicePayback)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: invoicePayback.creditNoteId })
  return rows.length === 1
}

interface FileKey {
  readonly creditNoteId: Id<'invoice_credit_note'>
  readonly locale: 'en' | 'is'
}

/** The invoice that the credit note of this number takes back; for support. */
export async function findInvoiceCreditedBy(ctx: TxCtx, number: number): Promise<Id<'invoice'> | null> {
  const [row] = await withPaybacks(ctx).where(eq(invoiceCreditNote.number, number))
  return row?.invoiceId ?? null
}

export async function findFile(ctx: TxCtx, { creditNoteId, locale }: FileKey): Promise<Uint8Array | null> {
  const [row] = await dbOf(ctx)
    .select({ bytes: invoiceCreditNoteFile.bytes })
    .from(invoiceCreditNoteFile)
    .where(
      and(
        eq(invoiceCreditNoteFile.companyId, companyOf(ctx)),
        eq(invoiceCreditNoteFile.creditNoteId, creditNoteId),
        eq(invoiceCreditNoteFile.locale, locale),
      ),
    )
  return row?.bytes ?? null
}

/** Keeps a drawn credit note, unless a rival drew it first. */
export async function insertFile(
  ctx: TxCtx,
  { creditNoteId, locale }: FileKey,
  bytes: Uint8Array,
): Promise<void> {
  await dbOf(ctx)
    .insert(invoiceCreditNoteFile)
    .values({
      companyId: companyOf(ctx),
      creditNoteId,
      locale,
      bytes: Buffer.from(bytes),
      madeAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
}

/** The credit note whose code has this hash, with what is signed of it. */
export async function findByCheckHash(ctx: TxCtx, hash: string) {
  const found = await findByCheck<{ id: string; number: number; facts: CreditNoteFacts; signature: string }>(
    ctx,
    sql`app.credit_note_by_check(${hash})`,
  )
  return found && { ...found, kind: creditNoteSeries, series: creditNoteSeries }
}

function withPaybacks(ctx: TxCtx) {
  return dbOf(ctx)
    .select({
      id: invoiceCreditNote.id,
      companyId: invoiceCreditNote.companyId,
      invoiceId: invoiceCreditNote.invoiceId,
      number: invoiceCreditNote.number,
      facts: invoiceCreditNote.facts,
      reason: invoiceCreditNote.reason,
      isOwedBack: invoiceCreditNote.isOwedBack,
      issuedAt: invoiceCreditNote.issuedAt,
      paidBackAt: invoicePayback.paidAt,
    })
    .from(invoiceCreditNote)
    .leftJoin(
      invoicePayback,
      and(
        eq(invoicePayback.companyId, invoiceCreditNote.companyId),
        eq(invoicePayback.creditNoteId, invoiceCreditNote.id),
      ),
    )
    .$dynamic()
}
