import { dbOf, type TxCtx } from '@kara/db'
import { documentFile, payee, payer, paymentDocument } from '@kara/db/schema/payments'
import { findByCheck } from '@kara/issuing'
import { type Id, personOf, professionalOf } from '@kara/kernel'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { DocumentFacts, DocumentKind } from '../contracts.ts'

export type DocumentRow = typeof paymentDocument.$inferSelect
export type PayeeRow = typeof payee.$inferSelect
export type PayerRow = typeof payer.$inferSelect

export async function findPayee(ctx: TxCtx): Promise<PayeeRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(payee)
    .where(eq(payee.professionalId, professionalOf(ctx)))
  return row ?? null
}

/** The payee of this call, by the name on the profile while nothing else was said. */
export async function ensurePayee(ctx: TxCtx, name: string): Promise<PayeeRow> {
  const row = {
    professionalId: professionalOf(ctx),
    legalName: name,
    charging: 'automatic',
    updatedAt: ctx.clock.now(),
  } as const
  await dbOf(ctx).insert(payee).values(row).onConflictDoNothing()
  return (await findPayee(ctx)) as PayeeRow
}

export async function savePayee(
  ctx: TxCtx,
  change: Pick<PayeeRow, 'legalName' | 'nationalId' | 'address' | 'taxNumber' | 'charging'>,
): Promise<void> {
  const row = { ...change, updatedAt: ctx.clock.now() }
  await dbOf(ctx)
    .insert(payee)
    .values({ professionalId: professionalOf(ctx), ...row })
    .onConflictDoUpdate({ target: payee.professionalId, set: row })
}

export async function findPayer(ctx: TxCtx): Promise<PayerRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(payer)
    .where(eq(payer.personId, personOf(ctx)))
  return row ?? null
}

export async function savePayer(ctx: TxCtx, change: Omit<PayerRow, 'personId' | 'updatedAt'>): Promise<void> {
  const row = { ...change, updatedAt: ctx.clock.now() }
  await dbOf(ctx)
    .insert(payer)
    .values({ personId: personOf(ctx), ...row })
    .onConflictDoUpdate({ target: payer.personId, set: row })
}

export async function insertDocument(ctx: TxCtx, row: typeof paymentDocument.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(paymentDocument).values(row)
}

export async function findDocument(ctx: TxCtx, id: Id<'payment_document'>): Promise<DocumentRow | null> {
  const [row] = await dbOf(ctx).select().from(paymentDocument).where(eq(paymentDocument.id, id))
  return row ?? null
}

export async function findDocumentAbout(ctx: TxCtx, about: string): Promise<DocumentRow | null> {
  const [row] = await dbOf(ctx).select().from(paymentDocument).where(eq(paymentDocument.about, about))
  return row ?? null
}

/** What credit notes took back of a receipt so far. */
export async function sumCredited(ctx: TxCtx, receiptId: Id<'payment_document'>): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({
      minor: sql<number>`coalesce(sum((${paymentDocument.facts} -> 'total' ->> 'amountMinor')::int), 0)::int`,
    })
    .from(paymentDocument)
    .where(
      and(
        eq(paymentDocument.kind, 'credit_note'),
        sql`${paymentDocument.facts} ->> 'corrects' = ${receiptId}`,
      ),
    )
  return row?.minor ?? 0
}

/** The person's documents, newest first. */
export function listDocuments(ctx: TxCtx, limit: number): Promise<DocumentRow[]> {
  return dbOf(ctx)
    .select()
    .from(paymentDocument)
    .where(eq(paymentDocument.personId, personOf(ctx)))
    .orderBy(desc(paymentDocument.issuedAt), desc(paymentDocument.number))
    .limit(limit)
}

interface FileKey {
  readonly documentId: Id<'payment_document'>
  readonly locale: 'en' | 'is'
  readonly variant: string
}

// The column is named after the document it belongs to, whose ids have a longer name.
const columnOf = (id: Id<'payment_document'>) => id as string as Id<'document'>

export async function findFile(ctx: TxCtx, key: FileKey): Promise<Uint8Array | null> {
  const [row] = await dbOf(ctx)
    .select({ sealedBytes: documentFile.sealedBytes })
    .from(documentFile)
    .where(
      and(
        eq(documentFile.documentId, columnOf(key.documentId)),
        eq(documentFile.locale, key.locale),
        eq(documentFile.variant, key.variant),
      ),
    )
  return row?.sealedBytes ?? null
}

/** Keeps a drawn document, unless a rival drew it first. */
export async function insertFile(ctx: TxCtx, key: FileKey, sealedBytes: Uint8Array): Promise<void> {
  await dbOf(ctx)
    .insert(documentFile)
    .values({
      ...key,
      documentId: columnOf(key.documentId),
      personId: personOf(ctx),
      sealedBytes: Buffer.from(sealedBytes),
      madeAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
}

/** What whoever holds a document may check; found by the hash of its code. */
export function findByCheckHash(ctx: TxCtx, hash: string) {
  return findByCheck<{
    id: string
    kind: DocumentKind
    series: string
    number: number
    facts: DocumentFacts
    signature: string
    is_taken_back: boolean
    taken_back_minor: string
  }>(ctx, sql`app.document_by_check(${hash})`)
}
