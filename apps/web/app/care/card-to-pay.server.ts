import type { Ctx, ProfessionalId } from '@kara/kernel'
import { listCardAsked, listCards, takesCards } from '@kara/payments'
import type { CardToPay } from './payment-card.ts'

/**
 * The card of a client for what they pay a professional themself. In a hub one has to be there before anything is
 * booked that it would pay, so that the bill afterwards asks for nothing more; outside of hubs where the professional
 * asks for one.
 */
export async function findCardToPay(
  ctx: Ctx,
  at: { readonly professionalId: string; readonly companyId: string | null },
): Promise<CardToPay> {
  const professionalId = at.professionalId as ProfessionalId
  const [[card], isByCard, asked] = await Promise.all([
    listCards(ctx),
    takesCards(ctx, professionalId),
    at.companyId ? [] : listCardAsked(ctx, [professionalId]),
  ])
  return {
    card: card ? { brand: card.brand, lastFour: card.lastFour, isExpired: card.isExpired } : null,
    takesCards: isByCard,
    isAsked: isByCard && (at.companyId !== null || asked.length > 0),
  }
}
