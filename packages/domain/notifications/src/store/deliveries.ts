import { dbOf, type TxCtx } from '@kara/db'
import { delivery } from '@kara/db/schema/notifications'
import type { CompanyId, Id, PersonId } from '@kara/kernel'
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Audience, DeliveryState, LetterName, RecipientKind } from '../contracts.ts'

export type DeliveryRow = typeof delivery.$inferSelect
export type DeliveryId = Id<'delivery'>

/** Which letter, because of what, to whom: together they exist once. */
export interface LetterOrder {
  readonly letter: LetterName
  readonly causeKey: string
  readonly recipientKind: RecipientKind
  readonly companyId?: CompanyId
}

/** Claims a letter for sending, or counts another try of one that is not settled; a settled one stays. */
export async function claimDelivery(ctx: TxCtx, order: LetterOrder): Promise<DeliveryRow> {
  const { letter, causeKey, recipientKind, companyId } = order
  const [claimed] = await dbOf(ctx)
    .insert(delivery)
    .values({
      id: ctx.ids.next<'delivery'>(),
      letter,
      causeKey,
      recipientKind,
      companyId: companyId ?? null,
      emailDomain: '',
      state: 'claimed',
      tries: 1,
      claimedAt: ctx.clock.now(),
    })
    .onConflictDoUpdate({
      target: [delivery.letter, delivery.causeKey, delivery.recipientKind],
      set: { tries: sql`${delivery.tries} + 1` },
      setWhere: eq(delivery.state, 'claimed'),
    })
    .returning()
  return claimed ?? (await findByCause(ctx, order))
}

async function findByCause(ctx: TxCtx, order: LetterOrder): Promise<DeliveryRow> {
  const [row] = await dbOf(ctx)
    .select()
    .from(delivery)
    .where(
      and(
        eq(delivery.letter, order.letter),
        eq(delivery.causeKey, order.causeKey),
        eq(delivery.recipientKind, order.recipientKind),
      ),
    )
  return row as DeliveryRow
}

/** What became of a claimed letter. Two senders of one letter settle it once. */
export async function settleDelivery(
  ctx: TxCtx,
  id: DeliveryId,
  as: {
    readonly state: Exclude<DeliveryState, 'claimed'>
    readonly reason?: string
    readonly providerId?: string | null
    readonly personId?: PersonId
    readonly emailDomain?: string
  },
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(delivery)
    .set({ ...as, ...(as.state === 'sent' ? { sentAt: ctx.clock.now() } : {}) })
    .where(and(eq(delivery.id, id), eq(delivery.state, 'claimed')))
    .returning({ id: delivery.id })
  return rows.length === 1
}

/** Whether a letter of this cause went out to one of the two, or may have. */
export async function hasGoneOut(ctx: TxCtx, letter: LetterName, causeKey: string): Promise<boolean> {
  const audiences: Audience[] = ['client', 'professional']
  const rows = await dbOf(ctx)
    .select({ id: delivery.id })
    .from(delivery)
    .where(
      and(
        eq(delivery.letter, letter),
        eq(delivery.causeKey, causeKey),
        inArray(delivery.recipientKind, audiences),
        inArray(delivery.state, ['claimed', 'sent']),
      ),
    )
  return rows.length > 0
}

export async function findDelivery(ctx: TxCtx, id: DeliveryId): Promise<DeliveryRow | null> {
  const [row] = await dbOf(ctx).select().from(delivery).where(eq(delivery.id, id))
  return row ?? null
}

/** Newest first; ids rise with time. */
export function listDeliveries(
  ctx: TxCtx,
  page: { readonly state?: DeliveryState; readonly before?: DeliveryId; readonly rowsMax: number },
): Promise<DeliveryRow[]> {
  return dbOf(ctx)
    .select()
    .from(delivery)
    .where(
      and(
        page.state ? eq(delivery.state, page.state) : undefined,
        page.before ? lt(delivery.id, page.before) : undefined,
      ),
    )
    .orderBy(desc(delivery.id))
    .limit(page.rowsMax)
}
