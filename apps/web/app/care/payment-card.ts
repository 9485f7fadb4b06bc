const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  cartes_bancaires: 'Cartes Bancaires',
}

/** A card as people recognise theirs: the maker and the last four figures. */
export function cardName(card: { readonly brand: string; readonly lastFour: string }): string {
  return `${brands[card.brand] ?? card.brand} •••• ${card.lastFour}`
}

/** The card that would be charged for what a client pays a professional, and whether one has to be there before. */
export interface CardToPay {
  readonly card: { readonly brand: string; readonly lastFour: string; readonly isExpired: boolean } | null
  /** Whether the professional takes cards here; otherwise they are paid directly. */
  readonly takesCards: boolean
  readonly isAsked: boolean
}

/** Whether so much is to be paid that no card is there for. */
export function lacksCard({ card, isAsked }: CardToPay, dueMinor: number): boolean {
  return isAsked && dueMinor > 0 && (card === null || card.isExpired)
}
