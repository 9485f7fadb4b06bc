import { invalidRequest } from './refusal.ts'

const ZERO_DECIMAL = new Set(['jpy', 'krw', 'clp', 'vnd', 'xaf', 'xof', 'xpf', 'pyg', 'rwf', 'ugx', 'vuv'])
const AMOUNT_MAX = 99_999_999

/** Refuses what the real processor refuses: krónur travel with two decimals that have to be zero. */
export function checkAmount(amount: number, currency: string) {
  if (amount < 1) throw invalidRequest('This value must be greater than or equal to 1.', { param: 'amount' })
  if (amount > AMOUNT_MAX) throw invalidRequest('Amount must be no more than 99999999.', { param: 'amount' })
  if (currency === 'isk' && amount % 100 !== 0) {
    throw invalidRequest('Amounts in ISK must be divisible by 100: 5000 kr. is sent as 500000.', {
      param: 'amount',
    })
  }
}

/** `10.000 ISK`, `12,50 EUR`: as the hosted page shows it. */
export function displayAmount(amount: number, currency: string): string {
  const decimals = ZERO_DECIMAL.has(currency) ? 0 : currency === 'isk' ? 0 : 2
  const value = ZERO_DECIMAL.has(currency) ? amount : amount / 100
  const [whole = '', fraction] = value.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${fraction ? `${grouped},${fraction}` : grouped} ${currency.toUpperCase()}`
}
