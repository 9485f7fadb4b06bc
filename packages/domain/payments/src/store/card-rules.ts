import { dbOf, type TxCtx } from '@kara/db'
import { cardRule } from '@kara/db/schema/payments'
import { type PersonId, type ProfessionalId, professionalOf } from '@kara/kernel'
import { and, eq, inArray, sql } from 'drizzle-orm'

export async function saveCardRule(ctx: TxCtx, isRequired: boolean): Promise<void> {
  const set = { isRequired, changedAt: ctx.clock.now() }
  await dbOf(ctx)
    .insert(cardRule)
    .values({ professionalId: professionalOf(ctx), ...set })
    .onConflictDoUpdate({ target: cardRule.professionalId, set })
}

export async function dropCardRule(ctx: TxCtx): Promise<void> {
  await dbOf(ctx)
    .update(cardRule)
    .set({ isRequired: false, changedAt: ctx.clock.now() })
    .where(and(eq(cardRule.professionalId, professionalOf(ctx)), eq(cardRule.isRequired, true)))
}

/** Of these professionals, those who ask for a card. */
export async function listRequiring(
  ctx: TxCtx,
  professionalIds: readonly ProfessionalId[],
): Promise<ProfessionalId[]> {
  const rows = await dbOf(ctx)
    .select({ id: cardRule.professionalId })
    .from(cardRule)
    .where(and(inArray(cardRule.professionalId, [...professionalIds]), eq(cardRule.isRequired, true)))
  return rows.map(({ id }) => id)
}

/** Of these clients, those with a card that can be charged. */
export async function listWithCard(ctx: TxCtx, personIds: readonly PersonId[]): Promise<PersonId[]> {
  const rows = await dbOf(ctx).execute<{ person_id: PersonId }>(
    sql`select person_id from app.clients_with_card(${sql.param([...personIds])}::uuid[],
      ${ctx.clock.now().toString()}::timestamptz)`,
  )
  return rows.map((row) => row.person_id)
}

/** Of these professionals, those who take no cards: their clients pay them directly. */
export async function listTakingNone(
  ctx: TxCtx,
  professionalIds: readonly ProfessionalId[],
): Promise<ProfessionalId[]> {
  const rows = await dbOf(ctx).execute<{ professional_id: ProfessionalId }>(
    sql`select professional_id from app.taking_no_cards(${sql.param([...professionalIds])}::uuid[])`,
  )
  return rows.map((row) => row.professional_id)
}
