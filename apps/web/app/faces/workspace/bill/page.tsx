import { capitalised, useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { BillState } from '../payments/bill-table.tsx'
import { paymentMessages } from '../payments/payment-messages.ts'
import { CloseForm, DecideForm, RefundForm } from './bill-forms.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(paymentMessages, 'bill.title')

/** One bill of the professional's: what it is for, how it stands, and what can be done with it. */
export default function BillPage() {
  const { bill } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  const format = useFormatter()
  const leftMinor = bill.amountMinor - bill.goingBackMinor
  const money = (amountMinor: number) => format.money({ amountMinor, currency: bill.currency })
  const when = bill.chargeAt && format.dateTimeWithZone(bill.chargeAt, 'medium')
  const facts = [
    {
      term: words('session'),
      value: (
        <TextLink href={workspacePaths.session(bill.sessionId)}>
          {capitalised(format.dateTimeWithZone(bill.sessionAt, 'dayLong'))}
        </TextLink>
      ),
    },
    { term: words('client'), value: bill.client ?? words('formerClient') },
    {
      term: words('bill.reference'),
      value: words('bill.referenceText', { reference: bill.reference }),
    },
    ...(bill.goingBackMinor > 0
      ? [{ term: words('bill.goingBack'), value: money(bill.goingBackMinor) }]
      : []),
    ...(bill.state === 'open'
      ? [
          {
            term: words('bill.charging'),
            value: when ? words('chargedAt', { when }) : words('chargedNever'),
          },
        ]
      : []),
  ]
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.payments(), label: words('bill.back') }}
        title={words('bill.heading', { amount: money(bill.amountMinor) })}
        description={`${bill.serviceName}. ${words(`reasons.${bill.reason}`)}.`}
        status={<BillState bill={bill} />}
      />
      {bill.state === 'paid' && bill.refund === 'failed' ? (
        <Notice tone="caution">{words('bill.refundFailed')}</Notice>
      ) : null}
      <Card>
        <DefinitionList items={facts} />
      </Card>
      {bill.state === 'open' ? bill.charging === 'outside' ? <CloseForm /> : <DecideForm /> : null}
      {bill.state === 'paid' && leftMinor > 0 ? <RefundForm amount={money(leftMinor)} /> : null}
    </PageStack>
  )
}
