import { defineMessages, type Formatter, type MoneyLike, translator } from '@kara/language'
import { sessionPayment as en } from '../messages/en/session-payment.ts'
import { sessionPayment as is } from '../messages/is/session-payment.ts'

export const sessionPaymentMessages = defineMessages(en, is)

/** How a session is paid: with credits, counted in halves, or by its client. */
export type SessionPayment =
  | { kind: 'credits'; halves: number }
  | { kind: 'self_pay'; price: MoneyLike }
  | { kind: 'split'; halves: number; price: MoneyLike }
  | { kind: 'free' }

export function paymentText(payment: SessionPayment, format: Formatter): string {
  const words = translator(format.locale, sessionPaymentMessages)
  if (payment.kind === 'credits') return words('credits', { credits: format.credits(payment.halves) })
  if (payment.kind === 'self_pay') return words('self_pay', { price: format.money(payment.price) })
  if (payment.kind === 'split') {
    return words('split', { credits: format.credits(payment.halves), price: format.money(payment.price) })
  }
  return words('free')
}
