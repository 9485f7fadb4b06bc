import { type ApiObject, type Ledger, newId, nowSeconds } from './ledger.ts'
import { type Decline, outcomeOfMethod } from './outcomes.ts'

interface SavedCard {
  readonly title: string
  readonly brand: 'visa' | 'mastercard' | 'amex'
  readonly last4: string
  /** What happens each time it is charged. */
  readonly does: Decline | 'success' | 'authentication'
  /** What happens to money that goes back to it; it arrives unless something else is said. */
  readonly refunds?: 'slow' | 'refused'
  readonly expYear?: number
}

/** The cards a person can save at the hosted page. All are saved well; they differ when they are charged. */
export const SAVED_CARDS = {
  visa: { title: 'Visa 4242: pays', brand: 'visa', last4: '4242', does: 'success' },
  mastercard: { title: 'Mastercard 4444: pays', brand: 'mastercard', last4: '4444', does: 'success' },
  confirming: {
    title: 'Visa 3184: the bank wants to confirm every payment',
    brand: 'visa',
    last4: '3184',
    does: 'authentication',
  },
  slowRefunds: {
    title: 'Visa 5126: pays, and takes its time to be refunded',
    brand: 'visa',
    last4: '5126',
    does: 'success',
    refunds: 'slow',
  },
  noRefunds: {
    title: 'Visa 7726: pays, and the bank refuses refunds',
    brand: 'visa',
    last4: '7726',
    does: 'success',
    refunds: 'refused',
  },
  declining: { title: 'Visa 0341: declined', brand: 'visa', last4: '0341', does: 'generic_decline' },
  poor: { title: 'Visa 9995: not enough money', brand: 'visa', last4: '9995', does: 'insufficient_funds' },
  expired: {
    title: 'Visa 0069: expired',
    brand: 'visa',
    last4: '0069',
    does: 'expired_card',
    expYear: 2025,
  },
  stolen: { title: 'Amex 0005: reported stolen', brand: 'amex', last4: '0005', does: 'stolen_card' },
  stumbling: {
    title: 'Visa 0119: the network stumbles',
    brand: 'visa',
    last4: '0119',
    does: 'processing_error',
  },
} as const satisfies Record<string, SavedCard>

export type SavedCardName = keyof typeof SAVED_CARDS
export const SAVED_CARD_NAMES = Object.keys(SAVED_CARDS) as [SavedCardName, ...SavedCardName[]]

const EXP_YEAR = 2031

/** Keeps a card for a customer, as the API shows it. */
export function keepCard(ledger: Ledger, customer: string, name: SavedCardName): ApiObject {
  const card: SavedCard = SAVED_CARDS[name]
  return ledger.put({
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'always',
    billing_details: { address: null, email: null, name: null, phone: null },
    card: {
      brand: card.brand,
      checks: null,
      country: 'IS',
      display_brand: card.brand,
      exp_month: 12,
      exp_year: card.expYear ?? EXP_YEAR,
      fingerprint: `fp_${card.last4}`,
      funding: 'credit',
      last4: card.last4,
    },
    created: nowSeconds(),
    customer,
    livemode: false,
    metadata: {},
    type: 'card',
    // Kept beside the card and left out of what the API shows.
    sandbox: { does: card.does, refunds: card.refunds ?? 'arrives' },
  })
}

/** What happens when a payment method is charged: one of the API's test methods, or a saved card. */
export function outcomeOf(ledger: Ledger, method: string): ReturnType<typeof outcomeOfMethod> {
  const saved = ledger.find(method, 'payment_method')
  return saved ? (saved.sandbox as { does: SavedCard['does'] }).does : outcomeOfMethod(method)
}

/** What happens to money that goes back to a payment method. */
export function refundsOf(ledger: Ledger, method: string): 'arrives' | 'slow' | 'refused' {
  const saved = ledger.find(method, 'payment_method')
  return (saved?.sandbox as { refunds?: 'slow' | 'refused' } | undefined)?.refunds ?? 'arrives'
}
