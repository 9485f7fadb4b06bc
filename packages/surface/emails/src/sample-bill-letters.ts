import type { InstantLike, Locale } from '@kara/language'
import * as letters from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

const updates = [
  'opened',
  'paid',
  'refused',
  'refunded',
  'transferred',
  'paid_twice',
  'refund_refused',
  'disputed',
] as const

/** What whoever pays hears of a bill and its money. */
export function billSamples(
  app: string,
  of: {
    readonly session: { readonly startsAt: InstantLike; readonly timeZone: string }
    readonly noticesUrl: string
  },
): SampleLetter[] {
  const { session, noticesUrl } = of
  const supportUrl = `${app}/support?reference=0XK3T9A`
  const billUrl = `${app}/home/payments/bills/b1`
  const facts = {
    ...{
      recipientName: 'Anna',
      because: 'late_cancelled' as const,
      reference: '0XK3T9A',
      noticesUrl,
      supportUrl,
      billUrl,
    },
    ...{ sessionAt: session.startsAt, chargeAt: session.startsAt, timeZone: session.timeZone },
    amount: { amountMinor: 19_500, currency: 'ISK' },
  } as const
  return updates.map((update) => ({
    name: `bill-update-${update}`,
    links: [billUrl, supportUrl, noticesUrl],
    draw: (locale: Locale) =>
      letters.renderBillUpdate(
        { ...facts, update, failure: update === 'refused' ? 'expired' : undefined },
        locale,
      ),
  }))
}
