import { dbOf, type TxCtx } from '@kara/db'
import {
  billingDetails,
  invoice,
  invoiceCreditNote,
  invoiceFile,
  invoicePayment,
} from '@kara/db/schema/invoices'
import { findByCheck } from '@kara/issuing'
import { companyOf, type Id, type PersonId } from '@kara/kernel'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { BillingDetails, InvoiceFacts } from './contracts.ts'
import { series } from './rules.ts'

export async function findBillingDetails(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select()
    .from(billingDetails)
    .where(eq(billingDetails.companyId, companyOf(ctx)))
  return row ?? null
}

export async function saveBillingDetails(
  ctx: TxCtx,
  details: BillingDetails & { readonly decidedBy: PersonId },
): Promise<void> {
  const row = { ...details, decidedAt: ctx.clock.now() }
  await dbOf(ctx)
    .insert(billingDetails)
    .values({ companyId: companyOf(ctx), ...row })
    .onConflictDoUpdate({ target: billingDetails.companyId, set: row })
}

export async function insertInvoice(
  ctx: TxCtx,
  row: Omit<typeof invoice.$inferInsert, 'companyId'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(invoice)
    .values({ companyId: companyOf(ctx), ...row })
}

export async function findInvoice(ctx: TxCtx, id: Id<'invoice'>) {
  const [row] = await withPayments(ctx).where(and(eq(invoice.companyId, companyOf(ctx)), eq(invoice.id, id)))
  return row ?? null
}

/** Whoever changes what is owed of an invoice takes turns, until the transaction is over. */
export async function lockInvoice(ctx: TxCtx, id: Id<'invoice'>): Promise<void> {
  await dbOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}::text, 0))`)
}

/** For support, who look across companies. */
export async function findInvoiceAnywhere(ctx: TxCtx, id: Id<'invoice'>) {
  const [row] = await withPayments(ctx).where(eq(invoice.id, id))
  return row ?? null
}

export async function findInvoiceOf(ctx: TxCtx, purchaseId: Id<'pool_purchase'>) {
  const [row] = await withPayments(ctx).where(
    and(eq(invoice.companyId, companyOf(ctx)), eq(invoice.purchaseId, purchaseId)),
  )
  return row ?? null
}

/** The company's invoices, newest first. */
export function listInvoices(ctx: TxCtx, rowsMax: number) {
  return withPayments(ctx)
    .where(eq(invoice.companyId, companyOf(ctx)))
    .orderBy(desc(invoice.number))
    .limit(rowsMax)
}

/** The invoice of a number; for support. */
export async function findInvoiceNumbered(ctx: TxCtx, number: number) {
  const [row] = await withPayments(ctx).where(and(eq(invoice.series, series), eq(invoice.number, number)))
  return row ?? null
}

/** What no company has paid yet and nothing took back, the longest due first. */
export function listOpenInvoices(ctx: TxCtx, rowsMax: number) {
  const isLeft = sql`(${invoice.facts} ->> 'credits')::int > ${creditedOf(ctx)}`
  return withPayments(ctx)
    .where(and(isNull(invoicePayment.paidAt), isLeft))
    .orderBy(asc(invoice.dueOn), asc(invoice.number))
    .limit(rowsMax)
}

/** Writes down that an invoice was paid; false when somebody was faster. */
export async function insertPayment(ctx: TxCtx, row: typeof invoicePayment.$inferInsert): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(invoicePayment)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: invoicePayment.invoiceId })
  return rows.length === 1
}

interface FileKey {
  readonly invoiceId: Id<'invoice'>
  readonly locale: 'en' | 'is'
}

export async function findFile(ctx: TxCtx, { invoiceId, locale }: FileKey): Promise<Uint8Array | null> {
  const [row] = await dbOf(ctx)
    .select({ bytes: invoiceFile.bytes })
    .from(invoiceFile)
    .where(
      and(
        eq(invoiceFile.companyId, companyOf(ctx)),
        eq(invoiceFile.invoiceId, invoiceId),
        eq(invoiceFile.locale, locale),
      ),
    )
  return row?.bytes ?? null
}

/** Keeps a drawn invoice, unless a rival drew it first. */
export async function insertFile(ctx: TxCtx, key: FileKey, bytes: Uint8Array): Promise<void> {
  await dbOf(ctx)
    .insert(invoiceFile)
    .values({ companyId: companyOf(ctx), ...key, bytes: Buffer.from(bytes), madeAt: ctx.clock.now() })
    .onConflictDoNothing()
}

/** The invoice whose code has this hash, with what is signed of it. */
export async function findByCheckHash(ctx: TxCtx, hash: string) {
  const found = await findByCheck<{
    id: string
    number: number
    facts: InvoiceFacts
    signature: string
    taken_back_minor: string
  }>(ctx, sql`app.invoice_by_check(${hash})`)
  return found && { ...found, kind: series, series }
}

function withPayments(ctx: TxCtx) {
  return dbOf(ctx)
    .select({
      id: invoice.id,
      companyId: invoice.companyId,
      purchaseId: invoice.purchaseId,
      number: invoice.number,
      facts: invoice.facts,
      issuedAt: invoice.issuedAt,
      dueOn: invoice.dueOn,
      paidAt: invoicePayment.paidAt,
      creditsCredited: sql<number>`${creditedOf(ctx)}`.mapWith(Number),
    })
    .from(invoice)
    .leftJoin(
      invoicePayment,
      and(eq(invoicePayment.companyId, invoice.companyId), eq(invoicePayment.invoiceId, invoice.id)),
    )
    .$dynamic()
}

/** How many credits of an invoice were taken back. */
function creditedOf(ctx: TxCtx) {
  return dbOf(ctx)
    .select({ credits: sql`coalesce(sum(${invoiceCreditNote.credits}), 0)` })
    .from(invoiceCreditNote)
    .where(
      and(eq(invoiceCreditNote.companyId, invoice.companyId), eq(invoiceCreditNote.invoiceId, invoice.id)),
    )
}
