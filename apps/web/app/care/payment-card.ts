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
