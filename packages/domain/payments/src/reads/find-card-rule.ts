import { inTransaction } from '@kara/db'
import { type Ctx, type PersonId, type ProfessionalId, professionalOf } from '@kara/kernel'
import { mayActAsPayee, mayUseOwnMoney, mayWork } from '../access.ts'
import { isExpired } from '../rules/money.ts'
import * as rules from '../store/card-rules.ts'
import { listCards } from '../store/cards.ts'

/** Whether the professional asks private clients for a card. */
export function findCardRule(ctx: Ctx): Promise<{ readonly isRequired: boolean }> {
  const professionalId = mayActAsPayee(ctx)
  return inTransaction(ctx, async (ctx) => ({
    isRequired: (await rules.listRequiring(ctx, [professionalId])).length > 0,
  }))
}

/** Of the professional's private clients, those with a card; nobody while no card is asked for. */
export async function listClientsWithCard(
  ctx: Ctx,
  personIds: readonly PersonId[],
): Promise<ReadonlySet<string>> {
  mayActAsPayee(ctx)
  if (personIds.length === 0) return new Set()
  return inTransaction(ctx, async (ctx) => new Set(await rules.listWithCard(ctx, personIds)))
}

/** Whether a professional takes cards here; from one who does not, a client hears so before booking. */
export async function takesCards(ctx: Ctx, professionalId: ProfessionalId): Promise<boolean> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => (await rules.listTakingNone(ctx, [professionalId])).length === 0)
}

/** For the job that reminds its client: whether its professional asks for a card that is not there yet. */
export async function isCardMissing(ctx: Ctx): Promise<boolean> {
  mayWork(ctx)
  return (await askedOf(ctx, [professionalOf(ctx)])).length > 0
}

/** Of these professionals, those who ask the person for a card that is not there yet. */
export async function listCardAsked(
  ctx: Ctx,
  professionalIds: readonly ProfessionalId[],
): Promise<ProfessionalId[]> {
  mayUseOwnMoney(ctx)
  return askedOf(ctx, professionalIds)
}

async function askedOf(ctx: Ctx, professionalIds: readonly ProfessionalId[]): Promise<ProfessionalId[]> {
  if (professionalIds.length === 0) return []
  return inTransaction(ctx, async (ctx) => {
    const cards = await listCards(ctx)
    if (cards.some((card) => !isExpired(card, ctx.clock.now()))) return []
    return rules.listRequiring(ctx, professionalIds)
  })
}
