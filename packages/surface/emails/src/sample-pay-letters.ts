import type { Locale } from '@kara/language'
import * as letters from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** What whoever is paid hears of a statement and its money. */
export function paySamples(app: string, noticesUrl: string): SampleLetter[] {
  const statementUrl = `${app}/work/payments/statements/s1`
  const accountUrl = `${app}/work/payments/account`
  const supportUrl = `${app}/support?reference=U1A2B-00003`
  const common = { recipientName: 'Hallgrímur', statementUrl, accountUrl, supportUrl, noticesUrl }
  const facts = {
    amount: { amountMinor: 214_500, currency: 'ISK' },
    month: '2026-11-01',
    number: 'U1A2B-00003',
    isWaiting: false,
  } as const
  const sample = (name: string, url: string, props: letters.PayUpdateProps): SampleLetter => ({
    name: `pay-update-${name}`,
    links: [url, supportUrl, noticesUrl],
    draw: (locale: Locale) => letters.renderPayUpdate(props, locale),
  })
  return [
    sample('issued', statementUrl, { ...common, ...facts, update: 'issued' }),
    sample('waits', accountUrl, { ...common, ...facts, update: 'issued', isWaiting: true }),
    sample('paid', statementUrl, { ...common, ...facts, update: 'paid' }),
    sample('failed', accountUrl, { ...common, ...facts, update: 'failed', todo: 'bank_account' }),
    sample('failed-again', statementUrl, { ...common, ...facts, update: 'failed', todo: 'again' }),
    sample('reversed', statementUrl, { ...common, ...facts, update: 'reversed' }),
    sample('needs-more', accountUrl, { ...common, update: 'needs_more' }),
    sample('refused', accountUrl, { ...common, update: 'refused' }),
  ]
}
